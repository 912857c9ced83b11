import { systemClock, type Clock } from '../clock/Clock';
import {
  DEFAULT_FOLLOW_LIMITS,
  type FollowLimits,
} from '../cluster/FollowLimits';

/**
 * Rhythms that are no one's to configure, gathered so that tests can hurry them.
 * @internal
 */
export interface EdgeTimings {
  readonly clock: Clock;
  readonly follow: FollowLimits;
  /** Pause between two rounds of an AWS collector, in milliseconds. */
  readonly roundMs: number;
  /** Attempts at one AWS call, the SDK's retries included. */
  readonly awsAttempts: number;
  /** Pause before a doubtful state gets its second look, in milliseconds. */
  readonly againMs: number;
  /** Pause between two readings of who claims which edge in the catalog, in milliseconds. */
  readonly catalogMs: number;
  /** Pause between two looks at which requests are due, in milliseconds. */
  readonly requestsMs: number;
}

/** @internal */
export const DEFAULT_TIMINGS: EdgeTimings = {
  clock: systemClock,
  follow: DEFAULT_FOLLOW_LIMITS,
  roundMs: 2_000,
  awsAttempts: 3,
  againMs: 750,
  catalogMs: 30_000,
  requestsMs: 10_000,
};
