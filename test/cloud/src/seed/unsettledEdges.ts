import { CoreV1Api } from '@kubernetes/client-node';

import type { Cloud, CloudCluster } from '../control/Cloud';
import { readEdges } from '../control/state/readEdges';
import type { EdgeCloudState } from '../control/state/readEdges';
import { syncFailures } from '../control/state/syncFailures';

const ENVOY_GATEWAY_NAMESPACE = 'envoy-gateway-system';

/** Targets over both listeners, or why there are none. */
type Expectation =
  | {
      readonly state: 'healthy' | 'unhealthy' | 'warming up';
      readonly targets: number;
    }
  | { readonly state: 'refused' | 'absent' };

const EXPECTED: Readonly<Record<string, Expectation>> = {
  'orders-edge': { state: 'absent' },
  'pay-edge': { state: 'healthy', targets: 4 },
  'shop-edge': { state: 'healthy', targets: 4 },
  'search-edge': { state: 'refused' },
  'media-edge': { state: 'unhealthy', targets: 4 },
  'legacy-gw': { state: 'healthy', targets: 2 },
  'invoice-edge': { state: 'warming up', targets: 4 },
  'login-edge': { state: 'healthy', targets: 4 },
  'shared-gw': { state: 'healthy', targets: 2 },
  'track-edge': { state: 'healthy', targets: 4 },
};

async function refusedIn({ kubernetes }: CloudCluster) {
  const core = kubernetes.systemConfig().makeApiClient(CoreV1Api);
  const { items } = await core.listNamespacedEvent({
    namespace: ENVOY_GATEWAY_NAMESPACE,
  });
  return items
    .filter(({ reason }) => reason === 'FailedBuildModel')
    .map(({ involvedObject }) => involvedObject.name ?? '');
}

async function refusedServices({ clusters }: Cloud) {
  const names = await Promise.all(Object.values(clusters).map(refusedIn));
  return names.flat();
}

function isSettled(edge: EdgeCloudState, refused: readonly string[]): boolean {
  const wanted = EXPECTED[edge.name];
  switch (wanted.state) {
    case 'absent':
      return edge.loadBalancer === undefined;
    case 'refused':
      return refused.some(name => name.includes(`-${edge.name}-`));
    case 'warming up':
      return (
        edge.loadBalancer?.state === 'provisioning' &&
        edge.targets.initial === wanted.targets
      );
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
  const failures = Object.entries(syncFailures(cloud)).map(
    ([object, reason]) => `${object} is not applied: ${reason}`,
  );
  return [...edges, ...failures];
}
