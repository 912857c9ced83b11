import type { SecurityGroup } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import {
  findSecurityGroups,
  peerText,
  rulesOfPort,
} from '../facts/securityGroups';
import { isAppPort, servedGroups } from '../facts/servedGroups';
import {
  isTrafficClosed,
  targetReach,
  whyUnreached,
  type TargetReach,
} from '../facts/targetReach';
import { listWords } from '../facts/words';

interface Closed {
  readonly ports: readonly number[];
  /** Only the health check is kept out: requests still get through. */
  readonly isCheckOnly: boolean;
}

const closedBy = (
  reach: readonly TargetReach[],
  ports: (one: TargetReach) => readonly number[],
): Closed => ({
  ports: [...new Set(reach.flatMap(ports))].sort((a, b) => a - b),
  isCheckOnly: reach.every(one => !ports(one).includes(one.target.port)),
});

/** Every way to the applications is closed, or only some of them, or some of their targets. */
const impactOf = (topology: EdgeTopology): Impact => {
  const apps = servedGroups(topology).filter(({ port }) =>
    isAppPort(topology, port),
  );
  return apps.length > 0 &&
    apps.every(({ group }) => isTrafficClosed(topology, group))
    ? 'outage'
    : 'partial';
};

const effectOn = (topology: EdgeTopology, { isCheckOnly }: Closed): string => {
  const address = edgeAddress(topology);
  if (isCheckOnly) {
    return `The load balancer takes the pods of ${address} for unhealthy`;
  }
  return impactOf(topology) === 'outage'
    ? `Clients of ${address} get no answer`
    : `Some requests to ${address} get no answer`;
};

const admittedOn = (
  groups: readonly SecurityGroup[],
  direction: 'inbound' | 'outbound',
  ports: readonly number[],
): string => {
  const peers = ports.flatMap(port =>
    rulesOfPort(groups, direction, port).map(({ peer }) => peerText(peer)),
  );
  return listWords([...new Set(peers)].sort()) || 'nobody';
};

/** The shared group stands for all load balancers of the cluster at the pods (LBC security_groups.md). */
const sourceGroup = ({ ec2, loadBalancer }: EdgeTopology): string => {
  const ids = loadBalancer?.securityGroups ?? [];
  const shared = ec2?.securityGroups.find(
    ({ id, tags }) =>
      ids.includes(id) && tags['elbv2.k8s.aws/resource'] === 'backend-sg',
  );
  return shared?.id ?? (ids.join(' or ') || 'the subnets of the load balancer');
};

const atTargets = (topology: EdgeTopology): RuleResult[] => {
  const reach = targetReach(topology).filter(
    ({ closedAtTarget }) => closedAtTarget.length > 0,
  );
  const [first] = reach;
  const closed = closedBy(reach, ({ closedAtTarget }) => closedAtTarget);
  const ids = [
    ...new Set(
      reach.flatMap(
        ({ networkInterface }) => networkInterface.securityGroupIds,
      ),
    ),
  ].sort();
  const groups = topology.ec2 && findSecurityGroups(topology.ec2, ids);
  const ports = listWords(closed.ports.map(String));
  return first && groups
    ? [
        {
          object: awsRef('SecurityGroup', ids[0]),
          message: `${effectOn(
            topology,
            closed,
          )}, because the security groups of Envoy’s pods keep the load balancer from port ${ports}.`,
          observed: `TCP ${ports} from ${admittedOn(
            groups,
            'inbound',
            closed.ports,
          )} (${listWords(ids)})`,
          expected: `TCP ${ports} from ${sourceGroup(topology)}`,
          remedy:
            'Let the controller write the rules (aws-load-balancer-manage-backend-security-group-rules "true", then the events of the TargetGroupBinding), or admit the load balancer to these ports yourself.',
          impact: impactOf(topology),
        },
      ]
    : [];
};

const atLoadBalancer = (topology: EdgeTopology): RuleResult[] => {
  const ids = topology.loadBalancer?.securityGroups ?? [];
  const reach = targetReach(topology).filter(
    ({ closedAtLoadBalancer }) => closedAtLoadBalancer.length > 0,
  );
  const closed = closedBy(reach, one => one.closedAtLoadBalancer);
  const groups = topology.ec2 && findSecurityGroups(topology.ec2, ids);
  const ports = listWords(closed.ports.map(String));
  return reach.length > 0 && groups
    ? [
        {
          object: awsRef('SecurityGroup', ids[0]),
          message: `${effectOn(
            topology,
            closed,
          )}, because the outbound rules of the load balancer’s own security groups keep it from port ${ports} of the pods.`,
          observed: `TCP ${ports} to ${admittedOn(
            groups,
            'outbound',
            closed.ports,
          )} (${listWords(ids)})`,
          expected: `TCP ${ports} to the pods`,
          remedy:
            'Add an outbound rule to a security group of the load balancer for these ports; EC2’s default lets everything out.',
          impact: impactOf(topology),
        },
      ]
    : [];
};

/** Health checks obey the outbound rules of the load balancer and the inbound rules of the target (AWS: NLB security groups). @internal */
export const closedToLoadBalancer: DoctorRule = {
  id: 'A17',
  name: 'closed-to-load-balancer',
  title: 'Security groups keep the load balancer from the pods',
  severity: 'error',
  impact: 'outage',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2', 'ec2'],
  explains: ['A13', 'A14', 'A29', 'A33'],
  docs: 'Between the load balancer and Envoy two lists of rules decide: the outbound rules of the load balancer’s groups, and the inbound rules of the groups on the network interface that carries the address of the pod (the node’s own where targets are nodes). They must admit the port of the traffic, which Envoy Gateway shifts (443 arrives on 10443), and the port of the health check, 19003. The rule takes each registered target, finds its interface, and calls a port closed only where no rule can admit the load balancer: a rule may name its security group, the range of its subnets or, with client addresses preserved, anyone; lists of prefixes are not opened and count as open. A target that is healthy proves the port of its check, and nothing about the other one. Only the check closed: the load balancer fails open and requests still arrive. Network ACLs are not read.',
  cannotTell: ({ topology }) => whyUnreached(topology),
  check: ({ topology }) => [
    ...atTargets(topology),
    ...atLoadBalancer(topology),
  ],
};
