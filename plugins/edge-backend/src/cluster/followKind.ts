import { retryDelay, type RetryLimits } from '../clock/retryDelay';
import type { Clock } from '../clock/Clock';
import type { KubernetesApi } from './KubernetesApi';
import { failureOfError, type KubernetesFailure } from './KubernetesFailure';
import { kindPath } from './listKind';
import { listServed } from './listServed';
import type { WatchedKind } from './WatchedKind';
import { watchKind, type KindChange } from './watchKind';

/** @internal */
export interface FollowLimits {
  readonly retry: RetryLimits;
  /** Between attempts at a kind that is refused or not served, in milliseconds. */
  readonly refusedMs: number;
  /** Longest silence while listing, in milliseconds. */
  readonly listSilenceMs: number;
  /** Longest silence on a watch, in milliseconds; servers send a bookmark about every minute. */
  readonly watchSilenceMs: number;
  readonly watchLifetimeSeconds: number;
}

/** @internal */
export const DEFAULT_FOLLOW_LIMITS: FollowLimits = {
  retry: { firstMs: 1_000, maxMs: 10_000 },
  refusedMs: 15_000,
  listSilenceMs: 20_000,
  watchSilenceMs: 90_000,
  watchLifetimeSeconds: 300,
};

/** What a follower tells. @internal */
export interface KindListener {
  /** All objects there are; replaces what was known. */
  readonly onList: (items: readonly unknown[]) => void;
  readonly onChange: (change: KindChange) => void;
  /** The kind is read again after `onFailure`, and nothing was missed. */
  readonly onLive: () => void;
  readonly onFailure: (failure: KubernetesFailure) => void;
}

/** @internal */
export interface FollowOptions {
  readonly api: KubernetesApi;
  readonly kind: WatchedKind;
  readonly clock: Clock;
  readonly limits: FollowLimits;
  readonly listener: KindListener;
  readonly signal: AbortSignal;
}

/** Below this a watch counts as failed, so that a server that ends each one at once is spared. */
const SHORTEST_GOOD_WATCH_MS = 1_000;

const isRefusal = ({ reason }: KubernetesFailure) =>
  reason === 'unauthenticated' ||
  reason === 'forbidden' ||
  reason === 'notServed';

const needsList = (failure: KubernetesFailure) =>
  failure.reason === 'gone' || isRefusal(failure);

/** How one attempt went; `proven` tells whether its watch served before it ended. */
interface Attempt {
  readonly proven: boolean;
  readonly failure?: KubernetesFailure;
}

/** One list, where no state is known to go on from, and one watch. */
const createAttempt = (options: FollowOptions) => {
  const { api, kind, clock, limits, listener, signal } = options;
  let resourceVersion: string | undefined;
  let openedAt = Infinity;
  let isServing = false;

  const watch = (from: string) =>
    watchKind({
      ...{ api, kind, signal, resourceVersion: from },
      silenceMs: limits.watchSilenceMs,
      lifetimeSeconds: limits.watchLifetimeSeconds,
      onOpen: () => {
        openedAt = clock.now().getTime();
        listener.onLive();
      },
      onChange: listener.onChange,
      onVersion: version => {
        resourceVersion = version;
        isServing = true;
      },
    });
  const isProven = () =>
    isServing || clock.now().getTime() - openedAt >= SHORTEST_GOOD_WATCH_MS;

  return async (): Promise<Attempt> => {
    openedAt = Infinity;
    isServing = false;
    try {
      if (resourceVersion === undefined) {
        const silenceMs = limits.listSilenceMs;
        const all = await listServed({ api, kind, signal, silenceMs });
        listener.onList(all.items);
        resourceVersion = all.resourceVersion;
      }
      await watch(resourceVersion);
      return { proven: isProven() };
    } catch (error) {
      const failure = failureOfError(error, kindPath(kind));
      if (needsList(failure)) resourceVersion = undefined;
      return { proven: isProven(), failure };
    }
  };
};

/**
 * Lists one kind and watches it for as long as `signal` lets it. A watch that served and was cut
 * goes on at once and is no failure; what fails again is told and retried with back-off.
 * @internal
 */
export const followKind = async (options: FollowOptions): Promise<void> => {
  const { clock, limits, listener, signal } = options;
  const attempt = createAttempt(options);
  let failures = 0;
  while (!signal.aborted) {
    const { proven, failure } = await attempt();
    if (signal.aborted) return;
    if (failure && isRefusal(failure)) {
      listener.onFailure(failure);
      await clock.sleep(limits.refusedMs, signal);
    } else if (proven) {
      failures = 0;
    } else {
      failures += 1;
      if (failure && failure.reason !== 'gone') listener.onFailure(failure);
      const backOff = retryDelay(failures, limits.retry);
      const asked = failure?.retryAfterMs ?? 0;
      await clock.sleep(Math.max(backOff, asked), signal);
    }
  }
};
