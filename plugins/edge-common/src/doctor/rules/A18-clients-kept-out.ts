import type { SecurityGroup } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { askedRanges } from '../facts/addressRanges';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { parseRange, rangesCover } from '../facts/parseRange';
import {
  findSecurityGroups,
  peerText,
  rulesOfPort,
} from '../facts/securityGroups';
import { isAppPort } from '../facts/servedGroups';
import { listWords } from '../facts/words';

const groupsOf = ({
  ec2,
  loadBalancer,
}: EdgeTopology): readonly SecurityGroup[] =>
  (ec2 && findSecurityGroups(ec2, loadBalancer?.securityGroups ?? [])) ?? [];

const tcpPorts = ({ listeners }: EdgeTopology): number[] =>
  listeners
    .filter(({ protocol }) => protocol === 'TLS' || protocol === 'TCP')
    .map(({ port }) => port);

const REMEDY =
  'Name the clients in loadBalancerSourceRanges of the EnvoyProxy, or add the inbound rule to your own security group.';

const closedPorts = (
  topology: EdgeTopology,
  groups: readonly SecurityGroup[],
): RuleResult[] => {
  const all = tcpPorts(topology);
  const closed = all.filter(
    port => rulesOfPort(groups, 'inbound', port).length === 0,
  );
  const apps = all.filter(port => isAppPort(topology, port));
  const ids = groups.map(({ id }) => id);
  return closed.length > 0
    ? [
        {
          object: awsRef('SecurityGroup', ids[0]),
          message: `Clients of ${edgeAddress(
            topology,
          )} wait until their connection times out on port ${listWords(
            closed.map(String),
          )}, because no security group of the load balancer admits anyone there.`,
          observed: `TCP ${listWords(
            closed.map(String),
          )} from nobody (${listWords(ids)})`,
          expected: `TCP ${listWords(closed.map(String))} from the clients`,
          remedy: REMEDY,
          impact: apps.some(port => !closed.includes(port))
            ? 'partial'
            : 'outage',
        },
      ]
    : [];
};

/** Ranges that were asked for and that this load balancer can have; with groups of its own they do not count (M42). */
const declaredRanges = (topology: EdgeTopology): string[] =>
  (askedNlb(topology).securityGroups ?? []).length > 0
    ? []
    : askedRanges(topology).filter(
        range =>
          topology.loadBalancer?.ipAddressType === 'dualstack' ||
          parseRange(range)?.family === 4,
      );

/** A list of prefixes may hold them, and is not read. */
const isKeptOut = (
  range: string,
  rules: ReturnType<typeof rulesOfPort>,
): boolean => {
  const wanted = parseRange(range);
  const admitted = rules.flatMap(({ peer }) =>
    peer.kind === 'cidr' ? parseRange(peer.cidr) ?? [] : [],
  );
  return (
    wanted !== undefined &&
    !rules.some(({ peer }) => peer.kind === 'prefixList') &&
    !rangesCover(admitted, wanted)
  );
};

const closedRanges = (
  topology: EdgeTopology,
  groups: readonly SecurityGroup[],
): RuleResult[] => {
  const found = tcpPorts(topology).flatMap(port => {
    const rules = rulesOfPort(groups, 'inbound', port);
    const ranges = declaredRanges(topology).filter(range =>
      isKeptOut(range, rules),
    );
    return rules.length > 0 && ranges.length > 0
      ? [{ port, rules, ranges }]
      : [];
  });
  const ranges = [...new Set(found.flatMap(one => one.ranges))];
  const peers = found.flatMap(one =>
    one.rules.map(({ peer }) => peerText(peer)),
  );
  return found.length > 0
    ? [
        {
          object: awsRef('SecurityGroup', groups[0].id),
          message: `Clients of ${edgeAddress(topology)} in ${listWords(
            ranges,
          )} wait until their connection times out on port ${listWords(
            found.map(({ port }) => String(port)),
          )}, because the security groups of the load balancer do not admit all of them.`,
          observed: listWords([...new Set(peers)].sort()),
          expected: listWords(declaredRanges(topology)),
          remedy:
            'Look for a refusal in the events of Envoy’s Service, or touch it, so that the controller writes the rules anew.',
          impact: 'partial',
        },
      ]
    : [];
};

/** The first thing a client meets; a connection that is not admitted is dropped without a word. @internal */
export const clientsKeptOut: DoctorRule = {
  id: 'A18',
  name: 'clients-kept-out',
  title: 'The load balancer’s security groups keep clients out',
  severity: 'error',
  impact: 'outage',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'envoyproxies', 'services', 'elbv2', 'ec2'],
  explains: ['A29', 'A33'],
  docs: 'A load balancer with security groups drops what no inbound rule admits: clients see a connection that times out. The controller opens each port to the ranges in `loadBalancerSourceRanges`, or to everyone; with security groups of your own you open them. The rule fires where no rule admits anyone to a port of a listener, and where ranges that were asked for are not admitted in full. It does not guess who the clients are: without ranges any rule for the port is enough, and a list of prefixes is taken to hold them. A load balancer without security groups admits everyone. Clients that come through PrivateLink pass by these rules where that is switched off.',
  cannotTell: ({ topology }) => {
    const { ec2, loadBalancer } = topology;
    return ec2 &&
      loadBalancer &&
      !findSecurityGroups(ec2, loadBalancer.securityGroups)
      ? `EC2 does not show ${listWords(loadBalancer.securityGroups)}`
      : undefined;
  },
  check: ({ topology }) => {
    const groups = groupsOf(topology);
    return groups.length > 0
      ? [...closedPorts(topology, groups), ...closedRanges(topology, groups)]
      : [];
  },
};
