import type {
  Ec2Facts,
  NetworkInterface,
  SecurityGroup,
  Target,
  TargetGroup,
} from '../../snapshot';
import { oncePer, type EdgeTopology } from '../../topology';
import { mayAdmit, rangesOf, type Sources } from './mayAdmit';
import { findSecurityGroups, findSubnets, rulesOfPort } from './securityGroups';
import { targetInterface } from './targetInterface';

/** What security groups let through between the load balancer and one of its targets. @internal */
export interface TargetReach {
  readonly group: TargetGroup;
  readonly target: Target;
  readonly networkInterface: NetworkInterface;
  /** Of traffic and of the health check: ports the groups of the target keep closed. */
  readonly closedAtTarget: readonly number[];
  /** The same for the outbound rules of the load balancer's own groups. */
  readonly closedAtLoadBalancer: readonly number[];
}

/**
 * With client addresses preserved, traffic comes from clients, the check from the load balancer
 * still. AWS's default is yes for nodes.
 * @internal
 */
export const preservesClients = ({
  attributes,
  targetType,
}: Pick<TargetGroup, 'attributes' | 'targetType'>): boolean =>
  (attributes['preserve_client_ip.enabled'] ??
    String(targetType === 'instance')) === 'true';

const portsOf = ({ healthCheck }: TargetGroup, { port, state }: Target) => {
  const health = Number(healthCheck.port);
  return {
    traffic: port,
    // A healthy target is reached on the port of its check, whatever older rules say.
    proven: state === 'healthy' ? health || port : undefined,
    health: health || port,
  };
};

interface Surroundings {
  readonly ec2: Ec2Facts;
  readonly groupIds: readonly string[];
  /** Absent: EC2 has not shown all of them. */
  readonly groups?: readonly SecurityGroup[];
  readonly nodes: Sources;
}

const surroundingsOf = (topology: EdgeTopology): Surroundings | undefined => {
  const { ec2, loadBalancer } = topology;
  if (!ec2 || !loadBalancer) {
    return undefined;
  }
  const subnets = findSubnets(
    ec2,
    loadBalancer.zones.map(({ subnetId }) => subnetId),
  );
  return {
    ec2,
    groupIds: loadBalancer.securityGroups,
    groups: findSecurityGroups(ec2, loadBalancer.securityGroups),
    nodes:
      subnets.length === loadBalancer.zones.length
        ? rangesOf(subnets.flatMap(({ cidrs }) => cidrs))
        : undefined,
  };
};

const judge = (
  group: TargetGroup,
  target: Target,
  { ec2, groupIds, groups, nodes }: Surroundings,
): TargetReach[] => {
  const networkInterface = targetInterface(ec2, target);
  const own =
    networkInterface &&
    findSecurityGroups(ec2, networkInterface.securityGroupIds);
  if (!networkInterface || !own) {
    return [];
  }
  const { traffic, health, proven } = portsOf(group, target);
  const ports = [...new Set([traffic, health])].filter(one => one !== proven);
  const lets = (port: number): boolean =>
    rulesOfPort(own, 'inbound', port).some(({ peer }) =>
      mayAdmit(
        peer,
        groupIds,
        port === traffic && preservesClients(group) ? undefined : nodes,
      ),
    );
  const leaves = (port: number): boolean =>
    !groups ||
    groups.length === 0 ||
    rulesOfPort(groups, 'outbound', port).some(({ peer }) =>
      mayAdmit(
        peer,
        networkInterface.securityGroupIds,
        rangesOf(networkInterface.addresses.concat(target.id)),
      ),
    );
  return [
    {
      group,
      target,
      networkInterface,
      closedAtTarget: ports.filter(port => !lets(port)),
      closedAtLoadBalancer: ports.filter(port => !leaves(port)),
    },
  ];
};

/**
 * What is known of the way to each registered target, as far as EC2 shows its interface and the
 * groups on it. A port is called closed only where no rule can admit the load balancer.
 * @internal
 */
export const targetReach = oncePer(
  (topology: EdgeTopology): readonly TargetReach[] => {
    const around = surroundingsOf(topology);
    return around
      ? topology.targetGroups.flatMap(group =>
          group.targets
            .filter(({ state }) => state !== 'draining' && state !== 'unused')
            .flatMap(target => judge(group, target, around)),
        )
      : [];
  },
);

/** Whether security groups keep requests from every target of a group that could be judged. @internal */
export const isTrafficClosed = (
  topology: EdgeTopology,
  { arn, targets }: Pick<TargetGroup, 'arn' | 'targets'>,
): boolean => {
  const reach = targetReach(topology).filter(({ group }) => group.arn === arn);
  const expected = targets.filter(
    ({ state }) => state !== 'draining' && state !== 'unused',
  );
  return (
    reach.length > 0 &&
    reach.length === expected.length &&
    reach.every(({ target, closedAtTarget, closedAtLoadBalancer }) =>
      [...closedAtTarget, ...closedAtLoadBalancer].includes(target.port),
    )
  );
};

/** Why nothing is known of the way to any target; `undefined` where some is, or no load balancer. @internal */
export const whyUnreached = (topology: EdgeTopology): string | undefined => {
  const { loadBalancer, targetGroups } = topology;
  if (!loadBalancer || targetReach(topology).length > 0) {
    return undefined;
  }
  return targetGroups.some(({ targets }) => targets.length > 0)
    ? 'EC2 shows no network interface of the registered targets'
    : 'no target is registered';
};
