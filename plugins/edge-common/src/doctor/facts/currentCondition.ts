import type { Condition } from '../../snapshot';
import { findCondition, isStale } from '../../status';

/**
 * The condition of a type, unless it speaks of an earlier generation of the object: then it is a
 * verdict on something that no longer stands in the spec.
 * @internal
 */
export const currentCondition = (
  conditions: readonly Condition[],
  type: string,
  generation: number | undefined,
): Condition | undefined => {
  const condition = findCondition(conditions, type);
  return condition && !isStale(condition, generation) ? condition : undefined;
};
