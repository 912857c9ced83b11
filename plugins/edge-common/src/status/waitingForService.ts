import type { EdgeTopology } from '../topology';
import { LIMIT_SECONDS, progressingUntil } from './elapsed';
import type { Fact } from './Fact';

/**
 * The fact of a hop that has nothing to look at before Envoy's Service exists: it waits while
 * the Gateway is young; later the hop before is to blame, and this one was not reached.
 * @internal
 */
export const waitingForService = (
  { gateway, parts, service }: EdgeTopology,
  now: Date,
): Fact => {
  const since = gateway?.metadata.creationTimestamp;
  const label = 'Service of Envoy';
  if (parts.services.state === 'failed') {
    return {
      label,
      value: 'cannot be read',
      means: 'unknown',
      sentence: 'Cannot tell: the Services of the cluster cannot be read.',
    };
  }
  return {
    label,
    value: service ? 'has no address yet' : 'does not exist yet',
    means: gateway
      ? progressingUntil(since, now, LIMIT_SECONDS.aws, 'notChecked')
      : 'notChecked',
    since,
    sentence: service
      ? 'Waits for the load balancer, which has no address yet.'
      : 'Waits for the Service of Envoy, which does not exist yet.',
  };
};
