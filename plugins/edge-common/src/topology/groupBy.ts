import { oncePer } from './oncePer';

type Groups<T> = ReadonlyMap<string, readonly T[]>;

const make = <T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
): Groups<T> => {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) {
        group.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
};

/**
 * A grouping that is made once per list and remembered with it, so that thousands of edges can
 * ask the same snapshot.
 * @internal
 */
export const groupBy = <T>(
  keysOf: (item: T) => readonly string[],
): ((list: readonly T[]) => Groups<T>) =>
  oncePer((list: readonly T[]) => make(list, keysOf));
