import type { HopState } from '../hops';
import { objectKey } from '../identity';
import { awsRef, type HopAssessment, serviceRef, worstState } from '../status';
import type { EdgeTopology } from '../topology';
import type { MapNode } from './mapNodes';

const TROUBLE: ReadonlySet<HopState> = new Set([
  'broken',
  'degraded',
  'progressing',
  'unknown',
]);

/**
 * The load balancer that Envoy's Service asks for and that AWS does not have. It leads to the
 * Service, whose events tell why; without trouble on the way nothing is known of it.
 * @internal
 */
export const missingLoadBalancer = (
  { service, loadBalancer, parts }: EdgeTopology,
  hops: readonly HopAssessment[],
): (MapNode & { readonly state: HopState })[] => {
  if (!service || loadBalancer || parts.elbv2.state !== 'read') {
    return [];
  }
  const states = hops
    .filter(({ hop }) => hop === 'controller' || hop === 'loadBalancer')
    .map(({ state }) => state)
    .filter(state => TROUBLE.has(state));
  return [
    {
      id: objectKey(awsRef('LoadBalancer', '')),
      object: serviceRef(service),
      shownAs: 'LoadBalancer',
      hop: 'loadBalancer',
      label: 'No load balancer',
      state: states.length > 0 ? worstState(states) : 'unknown',
    },
  ];
};
