/**
 * How closely an edge's load balancer is followed, the closest first: `hot` is on a screen, changed
 * lately or not ready; `warm` serves production; `cold` is everything else.
 * @internal
 */
export const TIERS = ['hot', 'warm', 'cold'] as const;

/** @internal */
export type Tier = (typeof TIERS)[number];

/**
 * What several edges share is followed as closely as the closest of them wants.
 * @internal
 */
export const closestTier = (one: Tier, other: Tier = one): Tier =>
  TIERS.indexOf(one) <= TIERS.indexOf(other) ? one : other;
