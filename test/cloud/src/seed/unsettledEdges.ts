import { CoreV1Api } from '@kubernetes/client-node';

import type { Cloud } from '../control/Cloud';
import { readEdges } from '../control/state/readEdges';
import type { EdgeCloudState } from '../control/state/readEdges';

const ENVOY_GATEWAY_NAMESPACE = 'envoy-gateway-system';

/** Targets over both listeners, or why there are none. */
type Expectation =
  | { readonly state: 'healthy' | 'unhealthy'; readonly targets: number }
  | { readonly state: 'refused' | 'absent' };

const EXPECTED: Readonly<Record<string, Expectation>> = {
  'orders-edge': { state: 'absent' },
  'pay-edge': { state: 'healthy', targets: 4 },
  'shop-edge': { state: 'healthy', targets: 4 },
  'search-edge': { state: 'refused' },
  'media-edge': { state: 'unhealthy', targets: 4 },
  'legacy-gw': { state: 'healthy', targets: 2 },
};

async function refusedServices(cloud: Cloud): Promise<readonly string[]> {
  const core = cloud.kubernetes.systemConfig().makeApiClient(CoreV1Api);
  const { items } = await core.listNamespacedEvent({
    namespace: ENVOY_GATEWAY_NAMESPACE,
  });
  return items
    .filter(({ reason }) => reason === 'FailedBuildModel')
    .map(({ involvedObject }) => involvedObject.name ?? '');
}

function isSettled(edge: EdgeCloudState, refused: readonly string[]): boolean {
  const wanted = EXPECTED[edge.name];
  switch (wanted.state) {
    case 'absent':
      return edge.loadBalancer === undefined;
    case 'refused':
      return refused.some(name => name.includes(`-${edge.name}-`));
    default:
      return (
        edge.loadBalancer?.state === 'active' &&
        edge.targets[wanted.state] === wanted.targets
      );
  }
}

/** What of the demo world is not yet as its stories tell, one sentence each. @public */
export async function unsettledEdges(cloud: Cloud): Promise<readonly string[]> {
  const refused = await refusedServices(cloud);
  const edges = readEdges(cloud)
    .filter(edge => !isSettled(edge, refused))
    .map(
      ({ name, loadBalancer, targets }) =>
        `${name} is not ${EXPECTED[name].state}: load balancer ${
          loadBalancer?.state ?? 'none'
        }, targets ${JSON.stringify(targets)}`,
    );
  const failures = Object.entries(cloud.sync.failures()).map(
    ([object, reason]) => `${object} is not applied: ${reason}`,
  );
  return [...edges, ...failures];
}
