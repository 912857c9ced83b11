import type { KubeEvent } from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { rememberFor } from '../clock/rememberFor';
import { seesThrottling } from './seesThrottling';
import {
  createTokenBucket,
  type ELBV2_RATE,
  type TokenBucket,
} from './TokenBucket';

/** How long a look at the events holds, so that not every call goes through all of them. */
const LOOK_MS = 10_000;

/**
 * The portal's bucket of an account whose controllers are seen: half of it while one of them was
 * throttled in the last minutes.
 * @internal
 */
export const createSharedBucket = (options: {
  readonly clock: Clock;
  /** Share of the account's rate, above 0 and at most 1. */
  readonly budget: number;
  /** What the controllers tell in the clusters that draw on the account. */
  readonly events: () => readonly KubeEvent[];
  /** Of the service; ELBv2's where none is given. */
  readonly rate?: typeof ELBV2_RATE;
}): TokenBucket => {
  const { clock, budget, events, rate } = options;
  const isYielding = rememberFor(clock, LOOK_MS, () =>
    seesThrottling(events(), clock.now()),
  );
  return createTokenBucket(clock, budget, isYielding, rate);
};
