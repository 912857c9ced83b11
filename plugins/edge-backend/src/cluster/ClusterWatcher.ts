import {
  KUBERNETES_KINDS,
  type ClusterSnapshot,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { createClusterStore } from './ClusterStore';
import { createKindListener } from './createKindListener';
import { fetchObject, type FetchedObject } from './fetchObject';
import { followKind } from './followKind';
import type { FollowLimits } from './FollowLimits';
import type { KubernetesApi } from './KubernetesApi';
import type { ObjectChange } from './PartObjects';
import type { WatchedKind } from './WatchedKind';

/** How busy a source was, for `/v1/sources`. @internal */
export interface SourceCounts {
  readonly calls: number;
  readonly throttled: number;
  /** ISO 8601, the newest answer. */
  readonly observedAt?: string;
}

/**
 * The live picture of one cluster.
 * @internal
 */
export interface ClusterWatcher {
  readonly cluster: string;
  readonly snapshot: () => ClusterSnapshot;
  /**
   * One object, read at this moment.
   * @throws KubernetesFailure
   */
  readonly fetch: (ref: ObjectRef) => Promise<FetchedObject>;
  readonly counts: () => SourceCounts;
  /** Resolves when every kind was read or refused once. */
  readonly started: Promise<void>;
  /** Closes every connection. */
  readonly stop: () => Promise<void>;
}

/** A change of an object, or of what is known about a part. @internal */
export type ClusterChange = ObjectChange;

/** @internal */
export interface ClusterWatcherOptions {
  readonly cluster: string;
  readonly api: KubernetesApi;
  readonly clock: Clock;
  readonly limits: FollowLimits;
  readonly kinds?: readonly WatchedKind[];
  readonly onChange: (change: ClusterChange) => void;
  /** A kind cannot be read; told once per outage. */
  readonly onFailure?: (error: Error) => void;
}

/**
 * Follows every kind of one cluster on its own, so that a refused or slow kind holds up no other.
 * @internal
 */
export const watchCluster = (
  options: ClusterWatcherOptions,
): ClusterWatcher => {
  const { cluster, clock, limits, kinds = KUBERNETES_KINDS } = options;
  const stopped = new AbortController();
  const startedAt = clock.now().toISOString();
  const store = createClusterStore({ cluster, startedAt, kinds });
  let counts: SourceCounts = { calls: 0, throttled: 0 };

  const api: KubernetesApi = {
    get: (path, read) => {
      counts = { ...counts, calls: counts.calls + 1 };
      return options.api.get(path, read);
    },
    stream: (path, read) => {
      counts = { ...counts, calls: counts.calls + 1 };
      return options.api.stream(path, read);
    },
  };

  const follow = (kind: WatchedKind) => {
    const listener = createKindListener({
      ...{ store, cluster, clock, kind },
      onChange: options.onChange,
      onAnswer: () => {
        counts = { ...counts, observedAt: clock.now().toISOString() };
      },
      onFailure: failure => options.onFailure?.(failure),
      onThrottled: () => {
        counts = { ...counts, throttled: counts.throttled + 1 };
      },
    });
    const ended = followKind({
      ...{ api, kind, clock, limits, listener },
      signal: stopped.signal,
    });
    return { ended, started: Promise.race([listener.started, ended]) };
  };

  const followed = kinds.map(follow);
  return {
    cluster,
    snapshot: store.snapshot,
    fetch: ref =>
      fetchObject({
        ...{ api, kinds, ref, signal: stopped.signal },
        silenceMs: limits.listSilenceMs,
      }),
    counts: () => counts,
    started: Promise.all(followed.map(({ started }) => started)).then(
      () => undefined,
    ),
    stop: async () => {
      stopped.abort();
      await Promise.all(followed.map(({ ended }) => ended));
    },
  };
};
