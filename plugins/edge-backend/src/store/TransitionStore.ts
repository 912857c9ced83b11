import type { EdgeState } from '@tls-edge/backstage-plugin-edge-common';
import type { Knex } from 'knex';

/**
 * An edge that went from one state to another.
 * @internal
 */
export interface Transition {
  readonly edgeKey: string;
  /** Absent for the first state ever seen. */
  readonly from?: EdgeState;
  readonly to: EdgeState;
  readonly summary: string;
  /** ISO 8601. */
  readonly at: string;
}

/** @internal */
export interface TransitionStore {
  /** Newest first, at most `limit`. */
  readonly ofEdge: (edgeKey: string, limit: number) => Promise<Transition[]>;
}

interface TransitionRow {
  readonly edge_key: string;
  readonly from_state: EdgeState | null;
  readonly to_state: EdgeState;
  readonly summary: string;
  readonly at: string;
}

/**
 * Writes a transition, within the transaction that stores the report it leads to.
 * @internal
 */
export const addTransition = async (
  knex: Knex,
  { edgeKey, from, to, summary, at }: Transition,
): Promise<void> => {
  await knex('transitions').insert({
    edge_key: edgeKey,
    from_state: from ?? null,
    to_state: to,
    summary,
    at,
  });
};

/** @internal */
export const createTransitionStore = (knex: Knex): TransitionStore => ({
  ofEdge: async (edgeKey, limit) => {
    const rows: TransitionRow[] = await knex('transitions')
      .where({ edge_key: edgeKey })
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(row => ({
      edgeKey: row.edge_key,
      from: row.from_state ?? undefined,
      to: row.to_state,
      summary: row.summary,
      at: row.at,
    }));
  },
});
