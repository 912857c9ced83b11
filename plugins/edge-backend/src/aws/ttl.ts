import type {
  Certificate,
  EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Tier } from './Tier';

/** Seconds an answer stays good. @internal */
export type AwsFreshness = Pick<EdgeConfig['freshness'], Tier | 'certificates'>;

/**
 * For what changes by the minute, in milliseconds.
 * @internal
 */
export const stateTtlMs = (freshness: AwsFreshness, tier: Tier): number =>
  1_000 * freshness[tier];

/**
 * For what changes by the day, in milliseconds.
 * @internal
 */
export const settingTtlMs = ({ certificates }: AwsFreshness): number =>
  1_000 * certificates;

/**
 * For the network around a load balancer, in milliseconds: it changes more seldom than a state and
 * is asked one tier later.
 * @internal
 */
export const networkTtlMs = (freshness: AwsFreshness, tier: Tier): number =>
  1_000 *
  {
    hot: freshness.warm,
    warm: freshness.cold,
    cold: freshness.certificates,
  }[tier];

/**
 * For a certificate, in milliseconds: one that is not issued yet, and that somebody waits for, is
 * looked at as often as a load balancer's state.
 * @internal
 */
export const certificateTtlMs = (
  freshness: AwsFreshness,
  tier: Tier,
  certificate: Certificate | undefined,
): number =>
  tier === 'hot' && certificate?.status !== 'ISSUED'
    ? stateTtlMs(freshness, tier)
    : settingTtlMs(freshness);

/**
 * Milliseconds after which an answer is old: the rhythm it should have missed three times, or the
 * sweep that reality allows missed twice, whichever is longer.
 * @internal
 */
export const oldAfterMs = (ttlMs: number, sweepMs: number = 0): number =>
  Math.max(3 * ttlMs, 2 * sweepMs);
