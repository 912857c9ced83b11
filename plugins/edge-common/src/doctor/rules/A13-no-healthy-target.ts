import {
  awsRef,
  countTargets,
  isEnvoyReady,
  isFilling,
  oldestTime,
  onlyDraining,
  targetTimes,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { appRoutes, attachments } from '../facts/routes';
import {
  TARGET_CAUSES,
  unknownTargetCause,
  type FailingGroup,
} from '../facts/targetCauses';
import { isTrafficClosed } from '../facts/targetReach';
import { countOf, listWords } from '../facts/words';
import type { DoctorRule, Impact, RuleResult, Seen } from '../DoctorRule';

const failingGroups = ({ topology, now }: Seen): FailingGroup[] =>
  topology.targetGroups
    .filter(({ targets }) => {
      const { healthy, starting, total } = countTargets(targets, topology, now);
      return (
        healthy + starting === 0 && (total > 0 || !isFilling(topology, now))
      );
    })
    .map(group => ({
      topology,
      // Draining is neither failing nor capacity.
      group: {
        ...group,
        targets: group.targets.filter(({ state }) => state !== 'draining'),
      },
      draining: onlyDraining(group, topology),
      port: topology.listeners.find(({ targetGroupArns }) =>
        targetGroupArns.includes(group.arn),
      )?.port,
    }));

const carriesApps = ({ topology, port }: FailingGroup): boolean =>
  appRoutes(topology).some(route =>
    attachments(topology, route).some(({ listeners }) =>
      listeners.some(listener => listener.port === port),
    ),
  );

/** All failing checks open the load balancer to all targets; only proof makes that an outage. */
const isFailingOpen = ({ topology, group }: FailingGroup): boolean =>
  isEnvoyReady(topology) &&
  group.targets.some(({ state }) => state !== 'unused') &&
  !isTrafficClosed(topology, group);

const impactOf = (failing: FailingGroup): Impact =>
  isFailingOpen(failing) || !carriesApps(failing) ? 'partial' : 'outage';

const observedIn = ({ group, draining }: FailingGroup): string => {
  const reasons = [
    ...new Set(group.targets.flatMap(({ reason }) => reason ?? [])),
  ].sort();
  const why = reasons.length > 0 ? `: ${reasons.join(', ')}` : '';
  return draining
    ? `${countOf(draining.count, 'target')} draining, for ${
        draining.limitSeconds
      } s at most`
    : `0 of ${countOf(group.targets.length, 'target')} healthy${why}`;
};

/** What is wrong with one group, port aside. */
interface Failure {
  readonly failing: FailingGroup;
  readonly because: string;
  readonly remedy: string;
  readonly observed: string;
  readonly expected: string;
  readonly isOpen: boolean;
}

const explainFailure = (failing: FailingGroup): Failure => {
  const { protocol, port, path = '' } = failing.group.healthCheck;
  const { because, remedy } =
    TARGET_CAUSES.find(({ applies }) => applies(failing)) ??
    unknownTargetCause(failing);
  return {
    failing,
    because,
    remedy,
    observed: observedIn(failing),
    expected: `healthy by ${protocol} on ${port}${path}`,
    isOpen: isFailingOpen(failing),
  };
};

const isSame = (one: Failure, other: Failure): boolean =>
  one.because === other.because &&
  one.remedy === other.remedy &&
  one.observed === other.observed &&
  one.expected === other.expected &&
  one.isOpen === other.isOpen;

/** Ports whose groups fail alike are one failure, told once. */
const alike = (failures: readonly Failure[]): Failure[][] =>
  failures
    .filter(
      (one, index) => failures.findIndex(other => isSame(one, other)) === index,
    )
    .map(one => failures.filter(other => isSame(one, other)));

const messageFor = (
  { failing: { topology }, because, isOpen }: Failure,
  ports: string,
): string => {
  const address = edgeAddress(topology);
  const where = ports && ` on ${ports}`;
  return isOpen
    ? `Requests to ${address} go to pods whose check fails${where}: no target is healthy, so the load balancer is failing open, because ${because}.`
    : `Clients of ${address} get no answer${where}, because the load balancer has no target in service: ${because}.`;
};

const sinceOf = ({
  draining,
  group,
  topology,
}: FailingGroup): string | undefined =>
  draining?.since ?? targetTimes(group, topology).failing;

/** At the group of the port that matters most. */
const report = (same: readonly Failure[]): RuleResult[] => {
  const numbers = same
    .flatMap(({ failing: { port } }) => port ?? [])
    .sort((one, other) => one - other)
    .map(String);
  const ports =
    numbers.length > 0
      ? `${numbers.length > 1 ? 'ports' : 'port'} ${listWords(numbers)}`
      : '';
  const worst =
    same.find(({ failing }) => impactOf(failing) === 'outage') ??
    same.find(({ failing }) => carriesApps(failing)) ??
    same[0];
  const { observed, expected, remedy, failing } = worst;
  return [
    {
      object: awsRef('TargetGroup', failing.group.arn),
      message: messageFor(worst, ports),
      observed: same.length > 1 ? `${ports}: ${observed} on each` : observed,
      expected,
      remedy,
      impact: impactOf(failing),
      since: oldestTime(same.map(one => sinceOf(one.failing))),
    },
  ];
};

/** The load balancer's own view of Envoy, with the likeliest reason (AWS: target health). @internal */
export const noHealthyTarget: DoctorRule = {
  id: 'A13',
  name: 'no-healthy-target',
  title: 'No target of the load balancer is healthy',
  severity: 'error',
  impact: 'partial',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['elbv2', 'services', 'deployments', 'pods', 'targetgroupbindings'],
  explains: ['K25', 'A26', 'A27', 'A33'],
  docs: 'When every target of a group fails its check, an NLB sends to all of them: the edge works without protection from bad pods ("failing open"), and is called at risk, not broken. An empty group has nothing to send to. The rule asks in order: is Envoy ready, do all targets drain, are any registered, are their zones enabled, do security groups let the load balancer through (A17), does the check ask a port that exists, does PROXY protocol stand in its way, does Envoy expect TLS, do nodes answer; else the logs of Envoy are next, and the security groups where they are not read. Security groups that close the port of the traffic are the proof that makes an outage of it. Ports whose groups fail alike are told once, with all of them. Draining targets count as neither, new ones only after five minutes, or ten where the load balancer is new.',
  check: seen => alike(failingGroups(seen).map(explainFailure)).flatMap(report),
};
