import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeStore } from '../store/EdgeStore';
import type { StoredEdge } from '../store/StoredEdge';
import type { Transition } from '../store/TransitionStore';
import type { RememberedEdge, SettledEdge } from './settleEdge';

/**
 * All edges that have a report, in memory and in the store.
 * @internal
 */
export interface EdgeBook {
  /** Reads what was stored before this start. */
  readonly load: () => Promise<readonly StoredEdge[]>;
  readonly get: (edgeKey: string) => RememberedEdge | undefined;
  readonly ofCluster: (cluster: string) => readonly EdgeId[];
  /** Remembers a look; stores it, and the transition in it, where something changed. */
  readonly write: (edge: SettledEdge, at: string) => Promise<void>;
  readonly remove: (edgeKey: string) => Promise<void>;
}

const transitionTo = (
  { report }: StoredEdge,
  before: StoredEdge | undefined,
  at: string,
): Transition | undefined =>
  before?.report.state === report.state
    ? undefined
    : {
        edgeKey: edgeKey(report.id),
        from: before?.report.state,
        to: report.state,
        summary: report.summary,
        at,
      };

/** @internal */
export const createEdgeBook = (edges: EdgeStore): EdgeBook => {
  const remembered = new Map<string, RememberedEdge>();

  return {
    load: async () => {
      const all = await edges.all();
      all.forEach(stored => remembered.set(stored.key, { stored }));
      return all;
    },
    get: key => remembered.get(key),
    ofCluster: cluster =>
      [...remembered.values()]
        .map(({ stored }) => stored.report.id)
        .filter(id => id.cluster === cluster),
    write: async ({ stored, doubt, isChanged }, at) => {
      const before = remembered.get(stored.key)?.stored;
      if (isChanged) {
        await edges.put(stored, at, transitionTo(stored, before, at));
      }
      remembered.set(stored.key, { stored, doubt });
    },
    remove: async key => {
      await edges.remove([key]);
      remembered.delete(key);
    },
  };
};
