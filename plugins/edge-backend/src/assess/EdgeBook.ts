import type { EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import type { EdgeStore } from '../store/EdgeStore';
import type { StoredEdge } from '../store/StoredEdge';
import type { Transition } from '../store/TransitionStore';
import { rememberEdge, type RememberedEdge } from './RememberedEdge';
import type { SettledEdge } from './settleEdge';

/**
 * All edges that have a report: what the next look needs in memory, the reports in the store.
 * @internal
 */
export interface EdgeBook {
  /** Reads what was stored before this start. */
  readonly load: () => Promise<readonly RememberedEdge[]>;
  readonly get: (edgeKey: string) => RememberedEdge | undefined;
  /** The report as it is stored; `undefined` also for one that an older version wrote otherwise. */
  readonly recall: (edgeKey: string) => Promise<EdgeReport | undefined>;
  readonly ofCluster: (cluster: string) => readonly EdgeId[];
  /** Remembers a look; stores it, and the transition in it, where something changed. */
  readonly write: (edge: SettledEdge, at: string) => Promise<void>;
  readonly remove: (edgeKey: string) => Promise<void>;
}

const transitionTo = (
  { key, report }: StoredEdge,
  from: Transition['from'],
  at: string,
): Transition | undefined =>
  from === report.state
    ? undefined
    : { edgeKey: key, from, to: report.state, summary: report.summary, at };

/** @internal */
export const createEdgeBook = (
  edges: Pick<EdgeStore, 'get' | 'list' | 'put' | 'remove'>,
): EdgeBook => {
  const known = new Map<string, RememberedEdge>();

  return {
    load: async () => {
      const listed = await edges.list();
      listed.forEach(edge =>
        known.set(edge.key, rememberEdge(edge.summary, edge)),
      );
      return [...known.values()];
    },
    get: key => known.get(key),
    recall: async key => {
      const [stored] = await edges.get([key]);
      return stored?.report;
    },
    ofCluster: cluster =>
      [...known.values()]
        .map(({ id }) => id)
        .filter(id => id.cluster === cluster),
    write: async ({ remembered, news }, at) => {
      const { key } = remembered;
      if (news) {
        const change = transitionTo(news, known.get(key)?.state, at);
        await edges.put(news, at, change);
      }
      known.set(key, remembered);
    },
    remove: async key => {
      await edges.remove([key]);
      known.delete(key);
    },
  };
};
