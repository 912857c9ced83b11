import {
  awsRef,
  countTargets,
  isCrossZone,
  isRollingOut,
  isZoneLost,
  neededTargets,
  targetsByZone,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { servedGroups, type ServedGroup } from '../facts/servedGroups';
import { listWords } from '../facts/words';

/** Whether targets come and go on purpose. */
const isMoving = ({ topology }: Seen, starting: number): boolean =>
  starting > 0 ||
  (topology.deployment !== undefined && isRollingOut(topology.deployment));

/**
 * Zones with registered targets of which too few are healthy: AWS takes them out of DNS. While
 * targets come and go, only those that were served and have none left.
 */
const lostZones = (
  { group }: ServedGroup,
  { topology, now }: Seen,
  moving: boolean,
): string[] =>
  isCrossZone(group, topology.loadBalancer)
    ? []
    : targetsByZone(group).flatMap(([zone, targets]) => {
        const { healthy, total } = countTargets(targets, topology, now);
        const lost = moving
          ? isZoneLost(targets, topology, now)
          : total > 0 && healthy < neededTargets(group, total);
        return zone !== '' && lost ? [zone] : [];
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

const LOOK =
  'Look at the Envoy pods behind the unhealthy addresses: whether they are ready, and whether the load balancer may reach them.';
const WAIT =
  'Wait until the targets of the new pods are healthy. With the readiness gate of the load balancer controller no pod ends before (K24).';

const report = (served: ServedGroup, seen: Seen): RuleResult[] => {
  const { port, group } = served;
  const { topology, now } = seen;
  const { healthy, starting, unhealthy, total } = countTargets(
    group.targets,
    topology,
    now,
  );
  const moving = isMoving(seen, starting);
  const zones = lostZones(served, seen, moving);
  const isQuiet = moving ? zones.length === 0 : unhealthy === 0;
  if (healthy === 0 || isQuiet) {
    return [];
  }
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
      remedy: moving ? WAIT : LOOK,
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
  docs: 'Requests go only to healthy targets, so some bad ones cost capacity. With cross-zone balancing off, a zone stays in DNS only while each target group has enough healthy targets there, so a bad target of port 80 removes the zone for port 443 as well. Draining targets count neither way, new ones only after five minutes, zones without registered targets not at all, nodes that run no Envoy under `externalTrafficPolicy: Local` neither. During a rollout the rule speaks only of a zone that was served and has no healthy target left. No healthy target at all is told by A13.',
  check: seen =>
    servedGroups(seen.topology).flatMap(served => report(served, seen)),
};
