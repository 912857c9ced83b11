import type { SecurityGroup, SecurityGroupRule } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { parseRange } from '../facts/parseRange';
import { findSecurityGroups } from '../facts/securityGroups';
import { targetReach, whyUnreached } from '../facts/targetReach';

/** Default quota of rules per group and direction, for IPv4 and IPv6 each (AWS: VPC quotas). */
const QUOTA = 60;
/** One edge more brings up to three ports. */
const NEARLY = QUOTA - 10;

const weightIn = (family: 4 | 6, { peer }: SecurityGroupRule): number => {
  if (peer.kind === 'cidr') {
    return parseRange(peer.cidr)?.family === family ? 1 : 0;
  }
  return peer.kind === 'prefixList' ? peer.maxEntries ?? 1 : 1;
};

/** The fuller of both families; groups and lists of prefixes count in each. */
const inboundCount = ({ rules }: SecurityGroup): number => {
  const inbound = rules.filter(({ direction }) => direction === 'inbound');
  const countIn = (family: 4 | 6): number =>
    inbound.reduce((sum, rule) => sum + weightIn(family, rule), 0);
  return Math.max(countIn(4), countIn(6));
};

const watchedGroups = (topology: EdgeTopology): readonly SecurityGroup[] => {
  const { ec2, loadBalancer } = topology;
  const ids = new Set([
    ...(loadBalancer?.securityGroups ?? []),
    ...targetReach(topology).flatMap(
      ({ networkInterface }) => networkInterface.securityGroupIds,
    ),
  ]);
  return [...ids]
    .sort()
    .flatMap(id => (ec2 && findSecurityGroups(ec2, [id])) ?? []);
};

const report = (topology: EdgeTopology, group: SecurityGroup): RuleResult[] => {
  const count = inboundCount(group);
  return count >= NEARLY && count <= QUOTA
    ? [
        {
          object: awsRef('SecurityGroup', group.id),
          message: `The next edge or port beside ${edgeAddress(
            topology,
          )} may stay closed, because a security group on its way is nearly full and AWS refuses further rules.`,
          observed: `${count} inbound rules`,
          expected: `fewer than ${NEARLY}: the default quota is ${QUOTA}`,
          remedy:
            'Join rules into ranges of ports or lists of prefixes, remove those of edges that are gone, or raise the quota of rules per security group.',
        },
      ]
    : [];
};

/** A full group fails in the controller's log, not at the edge it belongs to. @internal */
export const manyGroupRules: DoctorRule = {
  id: 'A21',
  name: 'many-group-rules',
  title: 'A security group is nearly full',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['elbv2', 'ec2'],
  explains: [],
  docs: 'A security group takes 60 inbound rules by default, for IPv4 and for IPv6 each; a rule that names another group counts in both, a list of prefixes with its maximum of entries. The controller writes rules for the ports of each edge into the group of the nodes, and for each port and range of clients into the group of the load balancer. When a group is full AWS refuses the next rule, and a new edge has targets that nobody reaches. The rule counts from 50 on. A group with more than 60 has a raised quota, which is not read, and is left alone.',
  cannotTell: ({ topology }) => whyUnreached(topology),
  check: ({ topology }) =>
    topology.loadBalancer
      ? watchedGroups(topology).flatMap(group => report(topology, group))
      : [],
};
