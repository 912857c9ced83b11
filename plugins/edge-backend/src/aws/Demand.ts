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

/**
 * Keys per question and round: of watched edges, so that a round does not last and an edge that
 * is new comes soon; of quiet ones, so that a big account never delays a watched edge.
 */
const HOT_PER_ROUND = 20;
const QUIET_PER_ROUND = 10;

/**
 * The keys to ask now: the oldest stale ones, those of watched edges first.
 * @internal
 */
export const chooseStale = (
  demand: Demand,
  ageOf: (key: string) => number,
  ttlMs: (isHot: boolean, key: string) => number,
): readonly string[] => {
  const stale = [...demand]
    .map(([key, isHot]) => ({ key, isHot, age: ageOf(key) }))
    .filter(({ key, isHot, age }) => age >= ttlMs(isHot, key))
    .sort((one, other) => (one.age < other.age ? 1 : -1));
  const hot = stale.filter(({ isHot }) => isHot).slice(0, HOT_PER_ROUND);
  const quiet = stale.filter(({ isHot }) => !isHot).slice(0, QUIET_PER_ROUND);
  return [...hot, ...quiet].map(({ key }) => key);
};
