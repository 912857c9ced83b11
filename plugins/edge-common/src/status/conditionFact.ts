import type { ObjectRef } from '../identity';
import type { Condition } from '../snapshot';
import { elapsedSeconds, LIMIT_SECONDS, progressingUntil } from './elapsed';
import type { Fact } from './Fact';
import { isStale, judgeCondition } from './judgeCondition';

/** Where a condition stands and how to speak of it. @internal */
export interface ConditionPlace {
  /** How evidence and sentences call the object: `Listener https`. */
  readonly label: string;
  readonly object: ObjectRef;
  readonly generation?: number;
  /** ISO 8601, from when on waiting is counted. */
  readonly since?: string;
  readonly now: Date;
}

const valueOf = ({ type, status, reason }: Condition): string =>
  `${type}=${status}${reason && reason !== type ? ` (${reason})` : ''}`;

const withStop = (text: string): string => text.replace(/[.\s]*$/, '.');

const sentenceOf = (label: string, { reason, message }: Condition): string =>
  withStop(`${label}: ${message || reason}`);

/**
 * Whether a condition says no more than that its object is not programmed yet: what is being
 * programmed reads False until it is done.
 * @internal
 */
export const isBeingProgrammed = (
  { type, status, lastTransitionTime }: Condition,
  now: Date,
): boolean =>
  type === 'Programmed' &&
  status === 'False' &&
  elapsedSeconds(lastTransitionTime, now) < LIMIT_SECONDS.cluster;

/** A condition as a fact; one that is stale waits for its controller, however it reads. @internal */
export const conditionFact = (
  condition: Condition,
  { label, object, generation, since, now }: ConditionPlace,
): Fact => {
  const judged = judgeCondition(condition, generation);
  const base = { label, value: valueOf(condition), object };
  if (judged !== 'progressing') {
    return {
      ...base,
      means: isBeingProgrammed(condition, now) ? 'progressing' : judged,
      since: condition.lastTransitionTime,
      sentence: judged === 'ready' ? undefined : sentenceOf(label, condition),
    };
  }
  return isStale(condition, generation)
    ? {
        ...base,
        means: 'progressing',
        value: `${condition.type} is of generation ${condition.observedGeneration}`,
        expected: `generation ${generation}`,
        sentence: `${label} was changed and its controller has not caught up yet.`,
      }
    : {
        ...base,
        means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
        since,
        sentence: `${label} waits for its controller.`,
      };
};

/** A condition that should be there and is not. @internal */
export const missingConditionFact = (
  type: string,
  { label, object, since, now }: ConditionPlace,
): Fact => ({
  label,
  value: `no ${type} condition`,
  expected: `${type}=True`,
  object,
  means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
  since,
  sentence: `${label} has no status: no controller has taken it up.`,
});
