import { asList } from '../object/json';
import { LIST_KEYS, itemKey } from './listKeys';

/**
 * Merges two lists by the identity of their items: known items are merged in place, new ones
 * are put at the end. Lists without identity take the patch as it is.
 * @internal
 */
export function mergeLists(
  field: string,
  target: unknown,
  patch: unknown,
  mergeItem: (before: unknown, after: unknown) => unknown,
): unknown {
  const keys = LIST_KEYS[field];
  if (keys === undefined || !Array.isArray(patch)) {
    return patch;
  }
  if (keys === 'setOf') {
    return [...new Set([...asList(target), ...patch])];
  }
  const merged = new Map(
    asList(target).map(item => [itemKey(keys, item), item]),
  );
  for (const item of patch) {
    const key = itemKey(keys, item);
    merged.set(key, mergeItem(merged.get(key), item));
  }
  return [...merged.values()];
}
