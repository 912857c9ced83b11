import type { Clock } from '../clock/Clock';

/** @internal */
export interface TokenBucket {
  /** Resolves when the caller may make one call; callers are served in turn. */
  readonly take: () => Promise<void>;
}

/**
 * Rate of ELBv2's read calls per account and region: 40 at once, 10 per second
 * (Elastic Load Balancing user guide, "API throttling").
 * @internal
 */
export const ELBV2_RATE = { capacity: 40, perSecond: 10 };

/**
 * Rate of EC2's filtered and paged read calls per account and region (Amazon EC2 developer guide,
 * "Request throttling for the Amazon EC2 API").
 * @internal
 */
export const EC2_RATE = { capacity: 100, perSecond: 20 };

/**
 * The portal's share of the account's bucket: the load-balancer controllers of all clusters draw
 * from the same one and must not starve because a page is open.
 * @internal
 */
export const createTokenBucket = (
  clock: Clock,
  /** Share of the account's rate, above 0 and at most 1. */
  budget: number,
  /** Whether a controller is short of calls at this moment; then half the share must do. */
  isYielding: () => boolean = () => false,
  accountRate: typeof ELBV2_RATE = ELBV2_RATE,
): TokenBucket => {
  const share = () => (isYielding() ? budget / 2 : budget);
  const capacity = () => Math.max(1, accountRate.capacity * share());
  const perMs = () => (accountRate.perSecond * share()) / 1_000;
  let tokens = capacity();
  let filledAt = clock.now().getTime();
  let turn: Promise<void> = Promise.resolve();

  const refill = () => {
    const now = clock.now().getTime();
    tokens = Math.min(capacity(), tokens + (now - filledAt) * perMs());
    filledAt = now;
  };

  const takeNow = async () => {
    for (refill(); tokens < 1; refill()) {
      await clock.sleep(Math.ceil((1 - tokens) / perMs()));
    }
    tokens -= 1;
  };

  return {
    take: () => {
      turn = turn.then(takeNow);
      return turn;
    },
  };
};
