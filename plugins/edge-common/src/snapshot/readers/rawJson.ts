/**
 * Reading of JSON that a cluster sent and nobody has checked: every function answers for every
 * value, so that one odd object never stops a watch.
 */

/**
 * The value at a path of keys, `undefined` where the way ends. `null` is `undefined` too: the
 * API means a field that was not given (API conventions, "Optional vs. Required").
 * @internal
 */
export const at = (raw: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    raw,
  ) ?? undefined;

/** A text that is not empty, else `undefined`. @internal */
export const textAt = (
  raw: unknown,
  ...path: readonly string[]
): string | undefined => {
  const value = at(raw, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A finite number, else `undefined`. @internal */
export const numberAt = (
  raw: unknown,
  ...path: readonly string[]
): number | undefined => {
  const value = at(raw, ...path);
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
};

/** An IntOrString of the Kubernetes API. @internal */
export const portAt = (
  raw: unknown,
  ...path: readonly string[]
): number | string | undefined =>
  numberAt(raw, ...path) ?? textAt(raw, ...path);

/** A boolean, else `undefined`. @internal */
export const flagAt = (
  raw: unknown,
  ...path: readonly string[]
): boolean | undefined => {
  const value = at(raw, ...path);
  return typeof value === 'boolean' ? value : undefined;
};

/** The elements of an array, none for anything else. @internal */
export const listAt = (
  raw: unknown,
  ...path: readonly string[]
): readonly unknown[] => {
  const value = at(raw, ...path);
  return Array.isArray(value) ? value : [];
};

/** The texts of an array. @internal */
export const textsAt = (
  raw: unknown,
  ...path: readonly string[]
): readonly string[] =>
  listAt(raw, ...path).flatMap(item =>
    typeof item === 'string' && item !== '' ? [item] : [],
  );

/** The entries of an object whose values are texts. @internal */
export const textMapAt = (
  raw: unknown,
  ...path: readonly string[]
): Readonly<Record<string, string>> => {
  const value = at(raw, ...path);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {};
};

/** One of the given texts, else the first of them. @internal */
export const oneOf = <T extends string>(
  value: unknown,
  known: readonly [T, ...T[]],
): T => known.find(text => text === value) ?? known[0];
