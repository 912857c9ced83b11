const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, sign] of [...left].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...right].entries()) {
      next.push(
        Math.min(
          next[j] + 1,
          row[j + 1] + 1,
          row[j] + (sign === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[right.length];
};

/** The known name that is nearest, when it is near enough to be a typing error. @internal */
export const suggestName = (
  name: string,
  known: readonly string[],
): string | undefined => {
  const wanted = name.slice(0, 64).toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map(candidate => ({
      candidate,
      cost: distance(wanted, candidate.toLowerCase()),
    }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || a.candidate.localeCompare(b.candidate))
    .at(0)?.candidate;
};
