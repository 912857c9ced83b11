import { retryDelay } from '../clock/retryDelay';
import type { Clock } from '../clock/Clock';
import { pauseAfter, type FollowLimits } from './FollowLimits';
import type { KubernetesApi } from './KubernetesApi';
import { failureOfError, type KubernetesFailure } from './KubernetesFailure';
import { kindPath } from './listKind';
import { listServed } from './listServed';
import type { WatchedKind } from './WatchedKind';
import { watchKind, type KindChange } from './watchKind';
import { createWatchProof, type WatchProof } from './WatchProof';

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

/** How one attempt went; `proven` tells whether its watch served before it ended. */
interface Attempt {
  readonly proven: boolean;
  readonly failure?: KubernetesFailure;
}

/** Ends what is known of a kind, so that it is to be listed again. */
const isForgotten = (failure: KubernetesFailure, limits: FollowLimits) =>
  failure.reason === 'gone' || pauseAfter(failure, limits) !== undefined;

/** Lists the kind and tells it; gives where a watch goes on from. */
const list = async (options: FollowOptions): Promise<string> => {
  const { api, kind, limits, listener, signal } = options;
  const silenceMs = limits.listSilenceMs;
  const all = await listServed({ api, kind, signal, silenceMs });
  listener.onList(all.items);
  return all.resourceVersion;
};

/** One list, where no state is known to go on from, and one watch. */
const createAttempt = (options: FollowOptions) => {
  const { api, kind, clock, limits, listener, signal } = options;
  let resourceVersion: string | undefined;

  const watch = (from: string, proof: WatchProof, onOpen: () => void) =>
    watchKind({
      ...{ api, kind, signal, onOpen, resourceVersion: from },
      silenceMs: limits.watchSilenceMs,
      lifetimeSeconds: limits.watchLifetimeSeconds,
      onChange: listener.onChange,
      onVersion: version => {
        resourceVersion = version;
        proof.serve();
      },
    });

  return async (): Promise<Attempt> => {
    const isNew = resourceVersion === undefined;
    const proof = createWatchProof({
      ...{ clock, quietMs: limits.quietMs },
      onGiven: () => !isNew && listener.onLive(),
    });
    try {
      resourceVersion ??= await list(options);
      await watch(resourceVersion, proof, () => {
        proof.open();
        // What was listed a moment ago is no older than that.
        if (isNew) listener.onLive();
      });
      return { proven: proof.isGiven() };
    } catch (error) {
      const failure = failureOfError(error, kindPath(kind));
      if (isForgotten(failure, limits)) resourceVersion = undefined;
      return { proven: proof.isGiven(), failure };
    } finally {
      proof.close();
    }
  };
};

/**
 * Lists one kind and watches it for as long as `signal` lets it. A watch that served and was cut
 * goes on at once and is no failure, and what the server has forgotten is listed anew at once; what
 * fails again is told and retried with back-off.
 * @internal
 */
export const followKind = async (options: FollowOptions): Promise<void> => {
  const { clock, limits, listener, signal } = options;
  const attempt = createAttempt(options);
  let failures = 0;
  let wasGone = false;
  while (!signal.aborted) {
    const { proven, failure } = await attempt();
    if (signal.aborted) return;
    const isGone = failure?.reason === 'gone';
    const pause = failure && pauseAfter(failure, limits);
    if (failure && pause !== undefined) {
      listener.onFailure(failure);
      await clock.sleep(pause, signal);
    } else if (proven) {
      failures = 0;
    } else if (!isGone || wasGone) {
      failures += 1;
      if (failure && !isGone) listener.onFailure(failure);
      const backOff = retryDelay(failures, limits.retry);
      const asked = failure?.retryAfterMs ?? 0;
      await clock.sleep(Math.max(backOff, asked), signal);
    }
    wasGone = isGone;
  }
};
