import type { TargetGroup } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { onlyDraining } from '../draining';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isFilling } from '../isFilling';
import { isEnvoyReady } from '../isServing';
import { isZoneLost } from '../isZoneLost';
import { awsRef } from '../objectRefs';
import { appPortsOf } from '../servicePorts';
import { countTargets } from '../targetHealth';
import { targetTimes, type TargetTimes } from '../targetTimes';
import { isRollingOut } from './envoyDeployment';

/** Whether a port carries apps: TLS ends there, or nowhere. */
const carriesApps = (port: number, { service }: EdgeTopology): boolean =>
  !service || appPortsOf(service).includes(port);

const reasonsOf = ({ targets }: TargetGroup): string => {
  const reasons = targets
    .filter(({ state }) => state !== 'healthy' && state !== 'draining')
    .map(({ reason, state }) => reason ?? state);
  return [...new Set(reasons)].sort().join(', ');
};

interface EmptyGroup {
  readonly base: Fact;
  readonly port: number;
  readonly group: TargetGroup;
  readonly observation: Observation;
}

const emptyGroup = ({
  base,
  port,
  group,
  observation: { topology, now },
}: EmptyGroup): Fact => {
  const { deployment } = topology;
  const draining = onlyDraining(group, topology);
  const isExpected =
    isFilling(topology, now) ||
    (deployment && isRollingOut(deployment) && isEnvoyReady(topology));
  const overdue = carriesApps(port, topology) ? 'broken' : 'degraded';
  return {
    ...base,
    value: draining ? `${draining.count} draining` : 'no targets',
    means: isExpected ? 'progressing' : overdue,
    since: draining?.since,
    sentence: draining
      ? `All targets of port ${port} are draining: what is open ends within ${draining.limitSeconds} s, and nothing new is answered.`
      : `Port ${port} has no targets, so nothing answers there.`,
  };
};

const allFailing = (
  base: Fact,
  port: number,
  why: string,
  topology: EdgeTopology,
): Fact =>
  isEnvoyReady(topology)
    ? {
        ...base,
        means: 'degraded',
        sentence: `All targets of port ${port} fail their health check although Envoy is ready: the load balancer is failing open, without protection from bad pods (${why}).`,
      }
    : {
        ...base,
        means: carriesApps(port, topology) ? 'broken' : 'degraded',
        sentence: `All targets of port ${port} are unhealthy, and no Envoy is ready (${why}).`,
      };

const judge = (
  port: number,
  group: TargetGroup,
  observation: Observation,
): Fact => {
  const { topology, now } = observation;
  const { healthy, starting, unhealthy, total } = countTargets(
    group.targets,
    topology,
    now,
  );
  const base: Fact = {
    label: `Targets of port ${port}`,
    value: `${healthy} of ${total} healthy`,
    object: awsRef('TargetGroup', group.arn),
    means: 'ready',
  };
  const why = reasonsOf(group);
  if (total === 0) {
    return emptyGroup({ base, port, group, observation });
  }
  if (healthy === 0 && starting === 0) {
    return allFailing({ ...base, expected: 'healthy' }, port, why, topology);
  }
  if (isZoneLost(group.targets, topology, now)) {
    return {
      ...base,
      means: 'degraded',
      sentence: `No target of port ${port} is healthy while new ones start: the old ones were taken away before (${why}).`,
    };
  }
  const { deployment } = topology;
  if (
    starting > 0 ||
    (unhealthy > 0 && deployment && isRollingOut(deployment))
  ) {
    return {
      ...base,
      means: 'progressing',
      sentence: `Targets of port ${port} are warming up: ${healthy} of ${total} healthy (${why}).`,
    };
  }
  return unhealthy > 0
    ? {
        ...base,
        means: 'degraded',
        sentence: `${unhealthy} of ${total} targets of port ${port} are not healthy (${why}).`,
      }
    : base;
};

const sinceOf = (
  { means }: Fact,
  { healthy, failing, starting }: TargetTimes,
): string | undefined => {
  switch (means) {
    case 'ready':
      return healthy;
    case 'progressing':
      return starting;
    default:
      return failing;
  }
};

/** What the targets behind one port mean, and since when. @internal */
export const groupFact = (
  port: number,
  group: TargetGroup,
  observation: Observation,
): Fact => {
  const fact = judge(port, group, observation);
  const times = targetTimes(group, observation.topology);
  return { ...fact, since: fact.since ?? sinceOf(fact, times) };
};
