/**
 * Wall clock for what is shown, and ticks for what ages: cloud milliseconds that run `factor` times faster than the wall.
 * @public
 */
export interface CloudClock {
  /** Milliseconds since the epoch, never sped up. */
  now(): number;
  /** Cloud milliseconds since the clock was made; never runs backwards. */
  ticks(): number;
  readonly factor: number;
  /** Ages that have passed keep their length; only the time to come runs at the new pace. */
  setFactor(factor: number): void;
}

/**
 * @param options - `now` in milliseconds, the system's clock by default; `factor` 1 is real time
 * @public
 */
export function createCloudClock(
  options: { readonly now?: () => number; readonly factor?: number } = {},
): CloudClock {
  const now = options.now ?? Date.now;
  let factor = options.factor ?? 1;
  let passed = 0;
  let since = now();
  const ticks = () => passed + Math.max(0, now() - since) * factor;
  return {
    now,
    ticks,
    get factor() {
      return factor;
    },
    setFactor(next) {
      passed = ticks();
      since = now();
      factor = next;
    },
  };
}
