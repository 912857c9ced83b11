import type { AgeReader } from './createAgeReader';
import type { WantingEdge } from './Demand';
import { TIERS, type Tier } from './Tier';
import { stateTtlMs, type AwsFreshness } from './ttl';

/**
 * How one tier is doing, as `/v1/sources` tells it.
 * @internal
 */
export interface TierStatus {
  readonly tier: Tier;
  readonly edges: number;
  /** How often its load balancers are to be read. */
  readonly ttlSeconds: number;
  /** How often they are, once one was read twice. */
  readonly sweepSeconds?: number;
  /** Age of the oldest answer about a load balancer, its listeners and targets. */
  readonly oldestSeconds?: number;
  /** Edges with an answer beyond three times its time and twice the sweep. */
  readonly oldEdges: number;
}

const toSeconds = (ms: number | undefined) =>
  ms === undefined || !Number.isFinite(ms) ? undefined : Math.round(ms / 1_000);

/**
 * The three tiers, the closest first, for these edges; sweeps are those of the whole account.
 * @internal
 */
export const readTiers = (options: {
  readonly edges: readonly WantingEdge[];
  readonly ages: AgeReader;
  readonly freshness: AwsFreshness;
}): readonly TierStatus[] => {
  const { ages, freshness } = options;
  return TIERS.map(tier => {
    const edges = options.edges.filter(edge => edge.tier === tier);
    const oldest = edges
      .map(edge => ages.oldestMs(edge, ({ sort }) => sort === 'state'))
      .filter(Number.isFinite);
    return {
      tier,
      edges: edges.length,
      ttlSeconds: stateTtlMs(freshness, tier) / 1_000,
      sweepSeconds: toSeconds(ages.sweepMs(tier)),
      oldestSeconds: toSeconds(
        oldest.length > 0 ? Math.max(...oldest) : undefined,
      ),
      oldEdges: edges.filter(edge => ages.isOld(edge, () => true)).length,
    };
  });
};
