import type { HopState } from '../hops';
import type { Condition } from '../snapshot';

interface Meaning {
  readonly goodWhen: 'True' | 'False';
  readonly otherwise: 'broken' | 'degraded';
}

const positive = { goodWhen: 'True', otherwise: 'broken' } as const;
const warning = { goodWhen: 'False', otherwise: 'degraded' } as const;

/**
 * Which way round each condition speaks (Gateway API and Envoy Gateway types). Types that are
 * not listed say nothing about health: `Overridden` means that a narrower policy is in force.
 */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['Accepted', positive],
  ['ResolvedRefs', positive],
  ['Programmed', positive],
  ['Conflicted', { goodWhen: 'False', otherwise: 'broken' }],
  ['BackendsAvailable', { goodWhen: 'True', otherwise: 'degraded' }],
  ['OverlappingTLSConfig', warning],
  ['PartiallyInvalid', warning],
  ['RouteRulesOverlap', warning],
]);

/**
 * Whether a condition was written for an earlier generation of its object: then its value is
 * about a spec that is no more.
 * @public
 */
export const isStale = (
  { observedGeneration }: Pick<Condition, 'observedGeneration'>,
  generation: number | undefined,
): boolean =>
  observedGeneration !== undefined &&
  generation !== undefined &&
  observedGeneration < generation;

/**
 * What one condition means, polarity and generation considered: `progressing` while it is stale
 * or `Unknown`, `notChecked` for types without a meaning for health.
 * @public
 */
export const judgeCondition = (
  condition: Condition,
  generation: number | undefined,
): HopState => {
  const meaning = MEANINGS.get(condition.type);
  if (!meaning) {
    return 'notChecked';
  }
  if (isStale(condition, generation)) {
    return 'progressing';
  }
  switch (condition.status) {
    case 'True':
    case 'False':
      return condition.status === meaning.goodWhen
        ? 'ready'
        : meaning.otherwise;
    case 'Unknown':
      return 'progressing';
    default:
      return condition.status satisfies never;
  }
};

/** The condition of a type, if the object has it. @public */
export const findCondition = (
  conditions: readonly Condition[],
  type: string,
): Condition | undefined => conditions.find(one => one.type === type);
