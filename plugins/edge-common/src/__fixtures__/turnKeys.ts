/** The same JSON with the keys of every map in the opposite order; lists keep theirs. */
export const turnKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(turnKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turnKeys(inner)]),
      )
    : value;
};
