import { isNlbAnnotationKey } from '../../edge';
import type { EdgeTopology } from '../../topology';
import { askedAnnotations } from '../askedAnnotations';
import { isMerged } from '../countingProxies';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isWishStale } from '../isWishStale';
import { serviceRef } from '../objectRefs';

/** What was asked for was never read, so nothing can be compared with it. */
const unseenWish = ({ gateway, envoyProxy, parts }: EdgeTopology): Fact[] => {
  const unseen = gateway
    ? gateway.infrastructure.parametersRef &&
      !envoyProxy &&
      parts.envoyproxies.state === 'failed'
    : parts.gateways.state === 'failed';
  return unseen
    ? [
        {
          label: 'Load-balancer settings',
          value: 'not known',
          means: 'unknown',
          sentence:
            'Cannot tell whether Envoy is set up as asked: what was asked cannot be read.',
        },
      ]
    : [];
};

/** The load-balancer settings that were asked for stand on the Service. @internal */
export const annotationFacts = ({ topology, now }: Observation): Fact[] => {
  const { gateway, service, envoyProxy } = topology;
  const named = !isMerged(topology) && gateway?.infrastructure.parametersRef;
  if (!gateway || !service || (named && !envoyProxy)) {
    return unseenWish(topology);
  }
  const asked = Object.entries(askedAnnotations(topology)).filter(([key]) =>
    isNlbAnnotationKey(key),
  );
  const missing = asked.filter(
    ([key, value]) => service.metadata.annotations[key] !== value,
  );
  const label = 'Load-balancer settings';
  const object = serviceRef(service);
  if (missing.length === 0) {
    return [
      { label, value: `${asked.length} as asked`, object, means: 'ready' },
    ];
  }
  const since = service.metadata.creationTimestamp;
  return missing.map(([key, value]) => ({
    label: key,
    value: service.metadata.annotations[key] ?? 'not set',
    expected: value,
    object,
    means: isWishStale(topology)
      ? 'progressing'
      : progressingUntil(since, now, LIMIT_SECONDS.refusal, 'degraded'),
    sentence: `The setting ${key} has not reached the Service of Envoy.`,
  }));
};
