import { loadBalancerState, targetHealth } from '../../aws';
import type { AwsRegion, AwsServer, LoadBalancerRecord } from '../../aws';
import { CLUSTER_NAMES, DEMO_CLUSTERS } from '../../seed/demoClusters';
import type { ClusterName } from '../../seed/demoClusters';
import { DEMO_EDGES } from '../../seed/demoEdges';
import type { Cloud } from '../Cloud';
import { edgeLoadBalancer } from './edgeLoadBalancer';

/** What AWS holds of one edge of the demo. @public */
export interface EdgeCloudState {
  readonly name: string;
  /** Where it is; of an edge without a load balancer, where it is meant to be. */
  readonly cluster: ClusterName;
  readonly namespace: string;
  /** What the demo shows with this edge. */
  readonly story: string;
  readonly loadBalancer?: {
    readonly name: string;
    readonly dnsName: string;
    readonly state: string;
  };
  /** Number of targets by state, over all target groups. */
  readonly targets: Readonly<Record<string, number>>;
}

function countTargets(
  region: AwsRegion,
  loadBalancer: LoadBalancerRecord,
): Record<string, number> {
  const arns = [...region.listeners.values()]
    .filter(listener => listener.loadBalancerArn === loadBalancer.arn)
    .flatMap(listener => listener.targetGroups.map(group => group.arn));
  const counts: Record<string, number> = {};
  for (const arn of new Set(arns)) {
    const group = region.targetGroups.get(arn);
    for (const { health } of group ? targetHealth(group, region) : []) {
      counts[health.State] = (counts[health.State] ?? 0) + 1;
    }
  }
  return counts;
}

function cloudState(aws: AwsServer, name: string) {
  const loadBalancer = edgeLoadBalancer(aws, name);
  const region = aws.account.regions.find(
    ({ loadBalancers }) => loadBalancer && loadBalancers.has(loadBalancer.arn),
  );
  if (!loadBalancer || !region) {
    return { targets: {} };
  }
  const cluster = CLUSTER_NAMES.find(
    candidate => DEMO_CLUSTERS[candidate].region === region.name,
  );
  return {
    ...(cluster && { cluster }),
    loadBalancer: {
      name: loadBalancer.name,
      dnsName: loadBalancer.dnsName,
      state: loadBalancerState(loadBalancer, region),
    },
    targets: countTargets(region, loadBalancer),
  };
}

/** The edges the demo knows by name, whatever the switches do to their sources. @public */
export const readEdges = ({ aws }: Cloud): readonly EdgeCloudState[] =>
  DEMO_EDGES.map(edge => ({ ...edge, ...cloudState(aws, edge.name) }));
