/**
 * How one annotation value is spelled. Both directions are total: text that cannot be read is
 * `undefined`, so a rule can still show the raw value.
 * @internal
 */
export interface ValueFormat<T> {
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

/** Splits the controller's comma-separated lists: parts trimmed, empty ones dropped. @internal */
export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

/**
 * Reads the controller's `k=v,k2=v2` maps; a part without `=` is left out, as nothing can be
 * said about it.
 * @internal
 */
export const splitMap = (text: string): Record<string, string> =>
  Object.fromEntries(
    splitList(text).flatMap(part => {
      const [key, ...value] = part.split('=');
      return value.length === 0 ? [] : [[key.trim(), value.join('=').trim()]];
    }),
  );

/** Keys sorted, so that equal maps are equal bytes. @internal */
export const joinMap = (map: Readonly<Record<string, string>>): string =>
  Object.keys(map)
    .sort()
    .map(key => `${key}=${map[key]}`)
    .join(',');

/** Trimmed; nothing but spaces is absent. @internal */
export const text: ValueFormat<string> = {
  read: value => value.trim() || undefined,
  write: value => value,
};

/** `a,b`. @internal */
export const list: ValueFormat<readonly string[]> = {
  read: splitList,
  write: value => value.join(','),
};

/** `k=v,k2=v2`. @internal */
export const map: ValueFormat<Readonly<Record<string, string>>> = {
  read: splitMap,
  write: joinMap,
};

/** Digits only, at most nine. @internal */
export const integer: ValueFormat<number> = {
  read: value => (/^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined),
  write: String,
};

/** `true` or `false` in any case, as the controller parses them. @internal */
export const boolean: ValueFormat<boolean> = {
  read: value => {
    const word = value.trim().toLowerCase();
    return word === 'true' || word === 'false' ? word === 'true' : undefined;
  },
  write: String,
};
