const SECOND = 1000;

/** What AWS gives each account in each region for reads of load balancers. @public */
export const ELBV2_READ_QUOTA = { capacity: 40, perSecond: 10 } as const;

/**
 * A stock of calls that fills up again as time passes.
 * @public
 */
export interface TokenBucket {
  /** Takes one token; false where there is none left. */
  take(): boolean;
}

/**
 * A bucket that is full.
 * @param elapsed - milliseconds that only grow, at the pace of the wall
 * @public
 */
export function createTokenBucket(
  { capacity, perSecond }: { capacity: number; perSecond: number },
  elapsed: () => number,
): TokenBucket {
  let tokens = capacity;
  let since = elapsed();
  return {
    take() {
      const now = elapsed();
      const gained = (Math.max(0, now - since) / SECOND) * perSecond;
      tokens = Math.min(capacity, tokens + gained);
      since = now;
      if (tokens < 1) {
        return false;
      }
      tokens -= 1;
      return true;
    },
  };
}
