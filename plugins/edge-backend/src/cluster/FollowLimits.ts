import type { RetryLimits } from '../clock/retryDelay';
import type { KubernetesFailure } from './KubernetesFailure';

/** The rhythm in which a kind is followed. @internal */
export interface FollowLimits {
  readonly retry: RetryLimits;
  /** Between attempts at a kind that is refused, in milliseconds. */
  readonly refusedMs: number;
  /** Between looks for a kind that the cluster does not serve, in milliseconds. */
  readonly absentMs: number;
  /** Longest silence while listing, in milliseconds. */
  readonly listSilenceMs: number;
  /**
   * Longest silence on a watch, in milliseconds: servers send a bookmark about every minute, or none
   * while nothing at all happens, where the watch is opened again for nothing.
   */
  readonly watchSilenceMs: number;
  readonly watchLifetimeSeconds: number;
  /**
   * For how long a watch that goes on from what was known must be without an error before it
   * counts, in milliseconds. A kube-apiserver 1.36 that has forgotten it says so at once from its
   * cache, and within 115 ms from etcd.
   */
  readonly quietMs: number;
}

/** @internal */
export const DEFAULT_FOLLOW_LIMITS: FollowLimits = {
  retry: { firstMs: 1_000, maxMs: 10_000 },
  refusedMs: 15_000,
  absentMs: 60_000,
  listSilenceMs: 20_000,
  watchSilenceMs: 90_000,
  watchLifetimeSeconds: 300,
  quietMs: 1_000,
};

/**
 * Milliseconds until what was refused or is absent is asked for again; undefined where back-off decides.
 * @internal
 */
export const pauseAfter = (
  { reason }: KubernetesFailure,
  { refusedMs, absentMs }: FollowLimits,
): number | undefined => {
  switch (reason) {
    case 'unauthenticated':
    case 'forbidden':
      return refusedMs;
    case 'notServed':
      return absentMs;
    default:
      return undefined;
  }
};
