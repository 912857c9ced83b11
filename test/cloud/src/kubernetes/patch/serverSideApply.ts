import { asList, asObject, isJsonObject } from '../object/json';
import { LIST_KEYS, itemKey } from './listKeys';
import { strategicMergePatch } from './strategicMergePatch';

/** Takes out of a list what the manager applied before and no longer applies. */
function pruneList(
  field: string,
  live: readonly unknown[],
  lists: { last: readonly unknown[]; next: readonly unknown[] },
): readonly unknown[] {
  const keys = LIST_KEYS[field];
  if (keys === undefined) {
    return live;
  }
  if (keys === 'setOf') {
    return live.filter(
      item => !lists.last.includes(item) || lists.next.includes(item),
    );
  }
  const find = (items: readonly unknown[], key: string) =>
    items.find(item => itemKey(keys, item) === key);
  return live.flatMap(item => {
    const key = itemKey(keys, item);
    const last = find(lists.last, key);
    const next = find(lists.next, key);
    if (last === undefined) {
      return [item];
    }
    return next === undefined ? [] : [prune(item, last, next)];
  });
}

/** Takes out of the live value what the manager applied before and no longer applies. */
function prune(live: unknown, last: unknown, next: unknown): unknown {
  if (!isJsonObject(live) || !isJsonObject(last)) {
    return live;
  }
  const wanted = asObject(next);
  const kept = Object.entries(live).filter(
    ([field]) => !(field in last) || field in wanted,
  );
  return Object.fromEntries(
    kept.map(([field, value]) => [
      field,
      Array.isArray(value)
        ? pruneList(field, value, {
            last: asList(last[field]),
            next: asList(wanted[field]),
          })
        : prune(value, last[field], wanted[field]),
    ]),
  );
}

/**
 * Server-side apply by one field manager: its wish is merged over the live object, and what it
 * wished for last time and no longer does is removed. Fields of other managers stay; there are
 * no conflicts.
 * @internal
 */
export function serverSideApply(
  live: unknown,
  lastApplied: unknown,
  wish: unknown,
): unknown {
  return strategicMergePatch(prune(live, lastApplied, wish), wish);
}
