import { isDeepStrictEqual } from 'node:util';
import { isJsonObject } from '../object/json';
import { LIST_KEYS } from './listKeys';

/** A field that another manager applied and that would change. @internal */
export interface ApplyConflict {
  readonly manager: string;
  /** As managers of fields are named: `.spec.listeners[name="http"].port`. */
  readonly field: string;
}

/** What names an object is nobody's field. */
const IDENTITY = [
  '.apiVersion',
  '.kind',
  '.metadata.name',
  '.metadata.namespace',
];

interface Leaf {
  readonly field: string;
  readonly value: unknown;
}

function itemField(keys: readonly string[], item: object): string {
  const fields = new Map(Object.entries(item));
  return keys
    .filter(key => fields.has(key))
    .map(key => `${key}=${JSON.stringify(fields.get(key))}`)
    .join(',');
}

/** The fields of a value as server-side apply tells them apart. */
function leavesOf(value: unknown, field: string, name = ''): readonly Leaf[] {
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      leavesOf(item, `${field}.${key}`, key),
    );
  }
  const keys = LIST_KEYS[name];
  if (!Array.isArray(value) || keys === undefined) {
    return IDENTITY.includes(field) ? [] : [{ field, value }];
  }
  return keys === 'setOf'
    ? []
    : value.flatMap(item => {
        const path = `${field}[${itemField(keys, item)}]`;
        const own = keys.map(key => `${path}.${key}`);
        return leavesOf(item, path).filter(leaf => !own.includes(leaf.field));
      });
}

/**
 * The fields in which an apply differs from what is stored and that others applied.
 * @internal
 */
export function findApplyConflicts(
  stored: unknown,
  wish: unknown,
  others: ReadonlyMap<string, unknown>,
): readonly ApplyConflict[] {
  const live = new Map(
    leavesOf(stored, '').map(({ field, value }) => [field, value]),
  );
  const changed = leavesOf(wish, '').filter(
    ({ field, value }) => !isDeepStrictEqual(live.get(field), value),
  );
  return [...others].flatMap(([manager, applied]) => {
    const owned = new Set(leavesOf(applied, '').map(({ field }) => field));
    return changed
      .filter(({ field }) => owned.has(field))
      .map(({ field }) => ({ manager, field }));
  });
}
