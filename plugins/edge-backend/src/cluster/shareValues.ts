/**
 * Brings what the object has in common with earlier ones into memory once; the object is the same
 * afterwards, and equal to what it was.
 * @internal
 */
export type ShareValues = <T extends object>(object: T) => T;

/**
 * Values in each of two generations. A cluster lists the objects of one namespace after another,
 * so that what they have in common is met again soon; what all objects have in common stays.
 */
const GENERATION = 1_000;

/** Shorter texts take no more room than the reference that would replace them. */
const SHORT = 4;

/** JSON would leave out what is undefined, and an object with the key is another than one without. */
const withUndefined = (_: string, value: unknown) =>
  value === undefined ? '\u0000undefined' : value;

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const shareFields = (
  holder: Record<string, unknown>,
  share: (value: unknown) => unknown,
) => {
  for (const [field, value] of Object.entries(holder)) {
    holder[field] = share(value);
  }
  return holder;
};

/** Remembers values by their text, the latest ones only. */
const createPool = (generation: number) => {
  let young = new Map<string, unknown>();
  let old = new Map<string, unknown>();
  return (text: string, value: unknown): unknown => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const kept = old.get(text) ?? value;
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(text, kept);
    return kept;
  };
};

/**
 * Shares the parts of objects of JSON that were just made and that nobody holds yet: their fields,
 * those of `metadata`, and everything below. The objects themselves stay apart, as no two are equal.
 * @internal
 */
export const createShareValues = (generation = GENERATION): ShareValues => {
  const keepText = createPool(generation);
  const keepContainer = createPool(generation);

  const share = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.length < SHORT ? value : keepText(value, value);
    }
    if (!isContainer(value)) return value;
    // A mapped list has no room to grow: one that was filtered keeps that of a dozen entries.
    const made = Array.isArray(value)
      ? value.map(share)
      : shareFields(value, share);
    return keepContainer(JSON.stringify(made, withUndefined), made);
  };

  return object => {
    for (const [field, value] of Object.entries(object)) {
      const isMeta = field === 'metadata' && isContainer(value);
      const shared = isMeta ? shareFields(value, share) : share(value);
      Reflect.set(object, field, shared);
    }
    return object;
  };
};
