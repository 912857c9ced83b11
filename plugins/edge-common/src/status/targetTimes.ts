import type { Condition, TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { newestTime, oldestTime } from './elapsed';
import { isEnvoyReady } from './isServing';
import { findCondition } from './judgeCondition';
import { startedAt } from './targetHealth';

/** When the targets of a group became what they are, ISO 8601, as far as anything tells. @public */
export interface TargetTimes {
  /** When the last of them became healthy. */
  readonly healthy?: string;
  /** When the first of them failed; where none is healthy, when the last one did. */
  readonly failing?: string;
  /** When the first of those that register began to. */
  readonly starting?: string;
}

type Group = Pick<TargetGroup, 'arn' | 'targets'>;

const podsOf = ({ targets }: Group, { pods }: EdgeTopology) =>
  pods.filter(({ ip }) => targets.some(({ id }) => id === ip));

/**
 * AWS tells no times of health. The controller writes what it sees into the readiness gates of
 * the pods, `target-health.elbv2.k8s.aws/<binding>`, and those have one.
 */
const gatesOf = (group: Group, topology: EdgeTopology): Condition[] => {
  const names = topology.targetGroupBindings
    .filter(({ targetGroupArn }) => targetGroupArn === group.arn)
    .map(({ metadata }) => `/${metadata.name}`);
  return podsOf(group, topology)
    .flatMap(({ conditions }) => conditions)
    .filter(
      ({ type }) =>
        type.startsWith('target-health.') &&
        names.some(name => type.endsWith(name)),
    );
};

const timesOf = (
  conditions: readonly (Condition | undefined)[],
  status: Condition['status'],
): (string | undefined)[] =>
  conditions
    .filter(condition => condition?.status === status)
    .map(condition => condition?.lastTransitionTime);

/** Since when Envoy answers nowhere; targets cannot be healthy without it. */
const envoyDownSince = (topology: EdgeTopology): string | undefined => {
  const { deployment, pods } = topology;
  if (isEnvoyReady(topology)) {
    return undefined;
  }
  const available =
    deployment && findCondition(deployment.conditions, 'Available');
  const ready = pods.map(({ conditions }) =>
    findCondition(conditions, 'Ready'),
  );
  return (
    timesOf([available], 'False')[0] ?? newestTime(timesOf(ready, 'False'))
  );
};

/** @public */
export const targetTimes = (
  group: Group,
  topology: EdgeTopology,
): TargetTimes => {
  const { targets } = group;
  const gates = gatesOf(group, topology);
  const ready = podsOf(group, topology).map(({ conditions }) =>
    findCondition(conditions, 'Ready'),
  );
  const failed = timesOf(gates, 'False');
  const isServed = targets.some(({ state }) => state === 'healthy');
  return {
    healthy:
      newestTime(timesOf(gates, 'True')) ??
      newestTime([...timesOf(ready, 'True'), topology.loadBalancer?.createdAt]),
    failing:
      (isServed ? oldestTime(failed) : newestTime(failed)) ??
      envoyDownSince(topology),
    starting: oldestTime(
      targets
        .filter(({ state }) => state === 'initial')
        .map(target => startedAt(target, topology)),
    ),
  };
};
