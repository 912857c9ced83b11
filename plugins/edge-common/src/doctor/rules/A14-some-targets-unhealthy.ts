import {
  awsRef,
  countTargets,
  isCrossZone,
  isRollingOut,
  neededTargets,
  targetsByZone,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { servedGroups, type ServedGroup } from '../facts/servedGroups';
import { listWords } from '../facts/words';

/** Zones with registered targets of which too few are healthy: AWS takes them out of DNS. */
const lostZones = ({ group }: ServedGroup, { topology, now }: Seen): string[] =>
  isCrossZone(group, topology.loadBalancer)
    ? []
    : targetsByZone(group).flatMap(([zone, targets]) => {
        const { healthy, total } = countTargets(targets, topology, now);
        return zone !== '' && total > 0 && healthy < neededTargets(group, total)
          ? [zone]
          : [];
      });

const reasonsOf = ({ group }: ServedGroup): string =>
  [
    ...new Set(
      group.targets
        .filter(({ state }) => state !== 'healthy' && state !== 'draining')
        .map(({ reason, state }) => reason ?? state),
    ),
  ]
    .sort()
    .join(', ');

const report = (served: ServedGroup, seen: Seen): RuleResult[] => {
  const { port, group } = served;
  const { topology, now } = seen;
  const { healthy, starting, unhealthy, total } = countTargets(
    group.targets,
    topology,
    now,
  );
  if (healthy === 0 || starting > 0 || unhealthy === 0) {
    return [];
  }
  const zones = lostZones(served, seen);
  const address = edgeAddress(topology);
  return [
    {
      object: awsRef('TargetGroup', group.arn),
      message:
        zones.length > 0
          ? `Clients of ${address} no longer reach the load balancer in ${listWords(
              zones,
            )}, because too few targets of port ${port} are healthy there, and AWS takes the zone out of DNS for every port.`
          : `Fewer pods than planned answer ${address} on port ${port}, because ${unhealthy} of ${total} targets fail their health check.`,
      observed: `${healthy} of ${total} healthy: ${reasonsOf(served)}`,
      expected: `${total} of ${total} healthy`,
      remedy:
        'Look at the Envoy pods behind the unhealthy addresses: whether they are ready, and whether the load balancer may reach them.',
    },
  ];
};

/** One bad group takes a whole zone out of DNS, also for ports whose own targets are well (AWS: target group health). @internal */
export const someTargetsUnhealthy: DoctorRule = {
  id: 'A14',
  name: 'some-targets-unhealthy',
  title: 'Some targets of the load balancer are unhealthy',
  severity: 'warning',
  impact: 'partial',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['services', 'deployments', 'pods', 'elbv2'],
  explains: ['K25', 'A27'],
  docs: 'Requests go only to healthy targets, so some bad ones cost capacity. With cross-zone balancing off, a zone stays in DNS only while each target group has enough healthy targets there, so a bad target of port 80 removes the zone for port 443 as well. Draining targets count neither way, new ones only after five minutes, zones without registered targets not at all, and during a rollout the rule is silent. No healthy target at all is told by A13.',
  check: seen => {
    const { deployment } = seen.topology;
    return deployment && isRollingOut(deployment)
      ? []
      : servedGroups(seen.topology).flatMap(served => report(served, seen));
  },
};
