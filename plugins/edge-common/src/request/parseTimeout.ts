const MILLISECONDS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/**
 * Milliseconds of a GEP-2257 duration such as `1m30s`; infinite for `0s`, which a route's
 * timeouts take for no limit.
 * @internal
 */
export const parseTimeout = (text: string): number => {
  const total = [...text.matchAll(/(\d+)(ms|[hms])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * MILLISECONDS[unit],
    0,
  );
  return total === 0 ? Infinity : total;
};
