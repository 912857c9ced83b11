import type { TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { oldestTime } from './elapsed';

/** A target group in which everything that is left drains. @public */
export interface Draining {
  readonly count: number;
  /** ISO 8601, when the first of its pods stopped being ready; absent where no pod tells. */
  readonly since?: string;
  /** The deregistration delay in seconds: connections that are open end by then. */
  readonly limitSeconds: number;
}

/** What AWS gives a target group that says nothing else (ELBv2 `TargetGroupAttribute`). */
const USUAL_DELAY_SECONDS = 300;

const stoppedBeingReady = (
  { pods, deployment }: EdgeTopology,
  addresses: readonly string[],
): string | undefined =>
  oldestTime(
    pods
      .filter(({ ip }) => ip !== undefined && addresses.includes(ip))
      .flatMap(({ conditions }) => conditions)
      .filter(({ type, status }) => type === 'Ready' && status === 'False')
      .map(({ lastTransitionTime }) => lastTransitionTime),
  ) ??
  deployment?.conditions.find(
    ({ type, status }) => type === 'Available' && status === 'False',
  )?.lastTransitionTime;

/**
 * Tells an emptied group from one that was never filled: a draining target finishes what it has
 * and gets nothing new. `undefined` where anything else is registered, or nothing at all.
 * @public
 */
export const onlyDraining = (
  { targets, attributes }: Pick<TargetGroup, 'targets' | 'attributes'>,
  topology: EdgeTopology,
): Draining | undefined => {
  if (
    targets.length === 0 ||
    targets.some(({ state }) => state !== 'draining')
  ) {
    return undefined;
  }
  const delay = Number(attributes['deregistration_delay.timeout_seconds']);
  return {
    count: targets.length,
    since: stoppedBeingReady(
      topology,
      targets.map(({ id }) => id),
    ),
    limitSeconds: Number.isNaN(delay) ? USUAL_DELAY_SECONDS : delay,
  };
};
