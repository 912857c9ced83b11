import { isRecord } from './schema/isRecord';

/** The value at a dotted path of maps; `undefined` where the path leads nowhere. @internal */
export const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, part) =>
        isRecord(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined,
      value,
    );

/** Every value at a dotted path, with lists on the way opened; for maps the keys. @internal */
export const itemsAt = (value: unknown, path: string): unknown[] => {
  const open = (inner: unknown): unknown[] =>
    Array.isArray(inner) ? inner.flatMap(open) : [inner];
  const found = path
    .split('.')
    .reduce<unknown[]>(
      (inners, part) =>
        inners
          .flatMap(open)
          .flatMap(inner =>
            isRecord(inner) && Object.hasOwn(inner, part) ? [inner[part]] : [],
          ),
      [value],
    );
  return found
    .flatMap(open)
    .flatMap(item => (isRecord(item) ? Object.keys(item) : [item]))
    .filter(item => item !== undefined);
};

/** A copy with one value set; maps on the way are made where they are missing. @internal */
export const withValueAt = (
  value: unknown,
  path: string,
  leaf: unknown,
): Record<string, unknown> => {
  const [first, ...rest] = path.split('.');
  const outer = isRecord(value) ? value : {};
  return {
    ...outer,
    [first]:
      rest.length === 0
        ? leaf
        : withValueAt(outer[first], rest.join('.'), leaf),
  };
};

/** Equal as JSON, whatever the order of keys. @internal */
export const isSameValue = (left: unknown, right: unknown): boolean => {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => isSameValue(item, right[index]))
    );
  }
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every(key => isSameValue(left[key], right[key]))
    );
  }
  return left === right;
};
