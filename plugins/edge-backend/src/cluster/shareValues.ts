/**
 * Gives for a value an equal one that was seen before, so that what many objects say alike is in
 * memory once.
 * @internal
 */
export type ShareValues = <T extends object>(object: T) => T;

/**
 * Values in each of two generations. A cluster lists the objects of one namespace after another,
 * so that what they have in common is met again soon; what all objects have in common stays.
 */
const GENERATION = 1_000;

/** Below this a text takes no more room than the reference that would replace it. */
const SHORT = 4;

/** JSON would leave out what is undefined, and an object with the key is another than one without. */
const withUndefined = (_: string, value: unknown) =>
  value === undefined ? '\u0000undefined' : value;

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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
 * Shares the parts of objects that were just made and that nobody holds yet: their fields, those
 * of `metadata`, and everything below. The objects themselves stay apart, as no two are equal.
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
    if (!Array.isArray(value)) shareFields(value);
    // A mapped list has no room to grow: one that was filtered keeps that of a dozen entries.
    const made = Array.isArray(value) ? value.map(share) : value;
    return keepContainer(JSON.stringify(made, withUndefined), made);
  };

  const shareFields = (holder: Record<string, unknown>) => {
    for (const [field, value] of Object.entries(holder)) {
      holder[field] = share(value);
    }
  };

  return object => {
    for (const [field, value] of Object.entries(object)) {
      if (field === 'metadata' && isContainer(value)) shareFields(value);
      else Object.assign(object, { [field]: share(value) });
    }
    return object;
  };
};
