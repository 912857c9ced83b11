import type {
  EdgeId,
  EdgeState,
  EdgeReport,
  Settled,
} from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeEntity, ListedEdge } from '../store/StoredEdge';

/**
 * What stays in memory of an edge between two looks. The report itself is in the store: with it a
 * cluster of thousands of edges would take several times the memory.
 * @internal
 */
export interface RememberedEdge {
  readonly key: string;
  readonly id: EdgeId;
  readonly rev: number;
  readonly state: EdgeState;
  /** ISO 8601, since when the edge is in this state. */
  readonly since?: string;
  readonly owner?: string;
  readonly entities: readonly EdgeEntity[];
  readonly doubt?: Settled['doubt'];
  /** Fingerprint of what the last look saw; absent until the first look after a start. */
  readonly seen?: string;
}

/** What the last look leaves beside its report. @internal */
export type LookTraces = Pick<RememberedEdge, 'doubt' | 'seen'>;

/**
 * Keeps of a report, or of a row of the list, what the next look needs.
 * @internal
 */
export const rememberEdge = (
  said: Pick<EdgeReport, 'id' | 'rev' | 'state' | 'since' | 'owner'>,
  { key, entities }: Pick<ListedEdge, 'key' | 'entities'>,
  { doubt, seen }: LookTraces = {},
): RememberedEdge => {
  const { id, rev, state, since, owner } = said;
  return { key, id, rev, state, since, owner, entities, doubt, seen };
};
