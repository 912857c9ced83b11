/** The value below which the share `part` (0 to 1) of the values lies, by nearest rank. @public */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(part * sorted.length));
  const found = sorted[rank - 1];
  if (found === undefined) {
    throw new Error('There is no quantile of no values');
  }
  return found;
};
