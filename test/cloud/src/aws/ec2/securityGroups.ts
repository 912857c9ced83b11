import type { AwsRegion } from '../AwsRegion';
import type { LoadBalancerRecord } from '../elbv2/records';
import { ec2Id } from './ids';

/** Tag by which the controller knows the load balancers of its cluster. */
const CLUSTER_TAG = 'elbv2.k8s.aws/cluster';

/** A rule that admits one peer; without ports it is about every protocol. @public */
export interface GroupRule {
  readonly isEgress: boolean;
  readonly port?: number;
  readonly peer: { readonly cidr: string } | { readonly group: string };
}

/** A security group with what it admits. @public */
export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly rules: readonly GroupRule[];
}

const ANYWHERE = { cidr: '0.0.0.0/0' };
const OUT: GroupRule = { isEgress: true, peer: ANYWHERE };

const inbound = (port: number, peer: GroupRule['peer']): GroupRule => ({
  isEgress: false,
  port,
  peer,
});

/** The group of nodes and pods. @public */
export const nodeGroupId = (region: AwsRegion): string =>
  ec2Id('sg', 'nodes', region.name);

/** The group of a load balancer that its clients meet; further ones are those pods know it by. */
const frontOf = ({ securityGroups }: LoadBalancerRecord) =>
  securityGroups.slice(0, 1);
const backOf = ({ securityGroups }: LoadBalancerRecord) =>
  securityGroups.length > 1 ? securityGroups.slice(1) : securityGroups;

function frontendGroup(
  region: AwsRegion,
  id: string,
  loadBalancers: readonly LoadBalancerRecord[],
): GroupRecord {
  const arns = loadBalancers.map(({ arn }) => arn);
  const ports = [...region.listeners.values()]
    .filter(({ loadBalancerArn }) => arns.includes(loadBalancerArn))
    .map(({ port }) => port);
  return {
    id,
    name: loadBalancers[0].name,
    tags: { 'service.k8s.aws/resource': 'ManagedLBSecurityGroup' },
    rules: [OUT, ...[...new Set(ports)].map(port => inbound(port, ANYWHERE))],
  };
}

const backendGroup = (id: string): GroupRecord => ({
  id,
  name: `k8s-traffic-${id.slice(-10)}`,
  tags: { 'elbv2.k8s.aws/resource': 'backend-sg' },
  rules: [OUT],
});

/** Ports at which pods are reached and checked. */
function podPorts(region: AwsRegion): readonly number[] {
  const ports = [...region.targetGroups.values()].flatMap(group => [
    ...group.targets.map(({ port }) => port),
    ...(group.healthCheck.port === 'traffic-port'
      ? []
      : [Number(group.healthCheck.port)]),
  ]);
  return [...new Set(ports)].sort((one, other) => one - other);
}

function nodeGroup(
  region: AwsRegion,
  loadBalancers: readonly LoadBalancerRecord[],
): GroupRecord {
  const id = nodeGroupId(region);
  const clusters = loadBalancers.flatMap(
    ({ arn }) => region.tags.get(arn)?.get(CLUSTER_TAG) ?? [],
  );
  const sources = [...new Set(loadBalancers.flatMap(backOf))];
  return {
    id,
    name: 'eks-nodes',
    tags: Object.fromEntries(
      clusters.map(name => [`kubernetes.io/cluster/${name}`, 'owned']),
    ),
    rules: [
      OUT,
      { isEgress: false, peer: { group: id } },
      ...sources.flatMap(group =>
        podPorts(region).map(port => inbound(port, { group })),
      ),
    ],
  };
}

/**
 * The groups as the controller keeps them: each load balancer's own is open to its clients, the one
 * they share is what pods admit.
 * @public
 */
export function securityGroupsOf(region: AwsRegion): readonly GroupRecord[] {
  const loadBalancers = [...region.loadBalancers.values()];
  const fronts = new Set(loadBalancers.flatMap(frontOf));
  const backs = new Set(
    loadBalancers.flatMap(backOf).filter(id => !fronts.has(id)),
  );
  return [
    nodeGroup(region, loadBalancers),
    ...[...fronts].map(id =>
      frontendGroup(
        region,
        id,
        loadBalancers.filter(one => frontOf(one).includes(id)),
      ),
    ),
    ...[...backs].map(backendGroup),
  ];
}
