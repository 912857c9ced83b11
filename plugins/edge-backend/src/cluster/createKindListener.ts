import type { Gap, PartState } from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { clusterGap, type GapReason } from './clusterGap';
import type { ClusterStore } from './ClusterStore';
import type { KindListener } from './followKind';
import type { KubernetesFailure } from './KubernetesFailure';
import type { ObjectChange } from './PartObjects';
import type { WatchedKind } from './WatchedKind';

/** @internal */
export interface KindListenerOptions {
  readonly store: ClusterStore;
  readonly cluster: string;
  readonly kind: WatchedKind;
  readonly clock: Clock;
  readonly onChange: (change: ObjectChange) => void;
  readonly onAnswer: () => void;
  readonly onThrottled: () => void;
  /** Told once per outage, and again when its reason changes. */
  readonly onFailure: (failure: KubernetesFailure) => void;
}

const gapOf = (state: PartState): Gap | undefined =>
  state.state === 'failed' ? state.gap : undefined;

/**
 * Writes what a follower tells into the store. While a part is unread its objects stay as they
 * were; a kind that the cluster does not serve is emptied and counts as not configured.
 * @internal
 */
export const createKindListener = (
  options: KindListenerOptions,
): KindListener & { readonly started: Promise<void> } => {
  const { store, cluster, kind, clock } = options;
  const { part, group } = kind;
  const objects = store.objects[part];
  let start = () => {};
  const started = new Promise<void>(resolve => {
    start = resolve;
  });

  const tell = (change: ObjectChange | undefined) => {
    if (change) options.onChange(change);
  };

  const move = (next: PartState) => {
    const before = store.kind(kind);
    store.setKind(kind, next);
    start();
    if (
      before.state !== next.state ||
      gapOf(before)?.message !== gapOf(next)?.message
    ) {
      options.onChange({ part });
      return true;
    }
    return false;
  };

  const fail = (reason: GapReason, failure: KubernetesFailure) => {
    const since = gapOf(store.kind(kind))?.since ?? clock.now().toISOString();
    if (reason === 'throttled') options.onThrottled();
    const gap = clusterGap({ cluster, part, reason, since });
    if (move({ state: 'failed', gap })) options.onFailure(failure);
  };

  return {
    started,
    onList: items => {
      options.onAnswer();
      tell(objects.replace(items, group));
    },
    onChange: ({ type, object }) => {
      options.onAnswer();
      tell(type === 'set' ? objects.set(object) : objects.remove(object));
    },
    onLive: () => {
      options.onAnswer();
      move({ state: 'read' });
    },
    onFailure: failure => {
      const { reason } = failure;
      if (reason === 'gone') return;
      if (reason !== 'notServed') {
        fail(reason, failure);
        return;
      }
      options.onAnswer();
      tell(objects.replace([], group));
      move({ state: 'notConfigured' });
    },
  };
};
