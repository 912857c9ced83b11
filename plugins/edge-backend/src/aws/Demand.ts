import type { AwsAnswers } from './AwsAnswers';
import type { EdgeWants } from './EdgeWants';
import { findNeeds, type EdgeNeeds } from './findNeeds';

/**
 * Keys that are wanted now, each with whether an edge that is watched closely wants it.
 * @internal
 */
export type Demand = ReadonlyMap<string, boolean>;

/** What one edge wants of AWS, and whether it is watched closely. @internal */
export interface WantingEdge {
  readonly wants: EdgeWants;
  readonly isHot: boolean;
}

/**
 * The demand of all edges for one sort of key.
 * @internal
 */
export const demandFor = (
  sort: keyof EdgeNeeds,
  edges: readonly WantingEdge[],
  answers: AwsAnswers,
): Demand => {
  const demand = new Map<string, boolean>();
  for (const { wants, isHot } of edges) {
    for (const key of findNeeds(wants, answers)[sort]) {
      demand.set(key, isHot || demand.get(key) === true);
    }
  }
  return demand;
};

/** Keys of quiet edges per question and round, so that a big account never delays a watched edge. */
const QUIET_PER_ROUND = 20;

/**
 * The keys to ask now: all stale ones of watched edges, and the oldest of the others.
 * @internal
 */
export const chooseStale = (
  demand: Demand,
  ageOf: (key: string) => number,
  ttlMs: (isHot: boolean, key: string) => number,
): readonly string[] => {
  const stale = [...demand].filter(
    ([key, isHot]) => ageOf(key) >= ttlMs(isHot, key),
  );
  const hot = stale.filter(([, isHot]) => isHot).map(([key]) => key);
  const quiet = stale
    .filter(([, isHot]) => !isHot)
    .map(([key]) => ({ key, age: ageOf(key) }))
    .sort((one, other) => (one.age < other.age ? 1 : -1))
    .map(({ key }) => key)
    .slice(0, QUIET_PER_ROUND);
  return [...hot, ...quiet];
};
