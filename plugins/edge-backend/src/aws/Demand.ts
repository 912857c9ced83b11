import type { AwsAnswers } from './AwsAnswers';
import type { EdgeWants } from './EdgeWants';
import { findNeeds, type EdgeNeeds } from './findNeeds';
import { closestTier, TIERS, type Tier } from './Tier';

/**
 * Keys that are wanted now, each with how closely it is followed.
 * @internal
 */
export type Demand = ReadonlyMap<string, Tier>;

/** What one edge wants of AWS, and how closely it is followed. @internal */
export interface WantingEdge {
  readonly wants: EdgeWants;
  readonly tier: Tier;
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
  const demand = new Map<string, Tier>();
  for (const { wants, tier } of edges) {
    for (const key of findNeeds(wants, answers)[sort]) {
      demand.set(key, closestTier(tier, demand.get(key)));
    }
  }
  return demand;
};

/**
 * Keys per question and round. Hot ones are limited so that a round does not last and an edge that
 * is new comes soon; each quieter tier has its own few, so that a big account never delays a hot
 * edge, and production that is behind its time never starves the rest.
 */
const PER_ROUND: Readonly<Record<Tier, number>> = { hot: 20, warm: 8, cold: 2 };

/**
 * The keys to ask now: of each tier the oldest stale ones, the closest tier first.
 * @internal
 */
export const chooseStale = (
  demand: Demand,
  ageOf: (key: string) => number,
  ttlMs: (tier: Tier, key: string) => number,
): readonly string[] => {
  const stale = [...demand]
    .map(([key, tier]) => ({ key, tier, age: ageOf(key) }))
    .filter(({ key, tier, age }) => age >= ttlMs(tier, key))
    .sort((one, other) => (one.age < other.age ? 1 : -1));
  return TIERS.flatMap(tier =>
    stale.filter(one => one.tier === tier).slice(0, PER_ROUND[tier]),
  ).map(({ key }) => key);
};
