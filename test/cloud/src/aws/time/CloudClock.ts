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

/** What a clock is made from. @public */
export interface CloudClockOptions {
  /** Milliseconds since the epoch as they are shown; the system's clock by default. */
  readonly now?: () => number;
  /** What ages things, where `now` may be set back: milliseconds that only grow. `now` by default. */
  readonly elapsed?: () => number;
  /** 1 is real time, and the default. */
  readonly factor?: number;
}

/** A clock that starts at tick zero. @public */
export function createCloudClock(options: CloudClockOptions = {}): CloudClock {
  const now = options.now ?? Date.now;
  const elapsed = options.elapsed ?? now;
  let factor = options.factor ?? 1;
  let passed = 0;
  let since = elapsed();
  const ticks = () => passed + Math.max(0, elapsed() - since) * factor;
  return {
    now,
    ticks,
    get factor() {
      return factor;
    },
    setFactor(next) {
      passed = ticks();
      since = elapsed();
      factor = next;
    },
  };
}
