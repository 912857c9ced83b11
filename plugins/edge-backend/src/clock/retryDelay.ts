/** @internal */
export interface RetryLimits {
  /** Delay before the second attempt, in milliseconds. */
  readonly firstMs: number;
  /** Longest delay between attempts, in milliseconds. */
  readonly maxMs: number;
}

/**
 * Milliseconds to wait before the next attempt: doubles with each failure, then spread over its
 * upper half so that many watchers of one recovering server do not return in step.
 * @internal
 */
export const retryDelay = (
  failures: number,
  { firstMs, maxMs }: RetryLimits,
  random: () => number = Math.random,
): number => {
  const ceiling = Math.min(maxMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(ceiling * (0.5 + random() / 2));
};
