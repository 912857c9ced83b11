/** Levenshtein's distance, one row at a time; names are at most 253 characters. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const change = from[line - 1] === to[column - 1] ? 0 : 1;
      next.push(
        Math.min(
          row[column] + 1,
          next[column - 1] + 1,
          row[column - 1] + change,
        ),
      );
    }
    row = next;
  }
  return row[to.length];
};

/**
 * The existing name a wrong one was probably meant to be: at most two changes or a third of its
 * length away, the first in the alphabet among equals.
 * @internal
 */
export const nearestName = (
  wrong: string,
  existing: readonly string[],
): string | undefined => {
  const limit = Math.max(2, Math.floor(wrong.length / 3));
  return [...new Set(existing)]
    .filter(name => name !== wrong)
    .map(name => ({ name, far: distance(wrong, name) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))[0]?.name;
};
