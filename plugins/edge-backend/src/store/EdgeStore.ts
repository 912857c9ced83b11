import type { Knex } from 'knex';

import { applyCriteria, type EdgeCriteria } from './EdgeFilter';
import {
  groupEntities,
  readListedEdge,
  readStampedEdges,
  readStoredEdge,
  type EdgeRow,
  type EntityRow,
  type ListedEdge,
  type StampedEdge,
  type StampedRow,
  type StoredEdge,
} from './StoredEdge';
import { addTransition, type Transition } from './TransitionStore';

/**
 * The last report of every edge.
 * @internal
 */
export interface EdgeStore {
  /** In the order of `keys`, without those that are not stored. */
  readonly get: (keys: readonly string[]) => Promise<StoredEdge[]>;
  /** Without reports, which take most of the time to read; sorted by key. */
  readonly stamped: (keys: readonly string[]) => Promise<StampedEdge[]>;
  /** Edges of which the entity is confirmed, sorted by key. */
  readonly ofEntity: (entityRef: string) => Promise<StampedEdge[]>;
  /** Sorted by key; `criteria` are those of a permission decision. */
  readonly list: (criteria?: EdgeCriteria) => Promise<ListedEdge[]>;
  /** With the transition that leads to it: who reads the new state finds it in the history. */
  readonly put: (
    edge: StoredEdge,
    assessedAt: string,
    transition?: Transition,
  ) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

const rowOf = ({ key, report, summary }: StoredEdge, assessedAt: string) => ({
  key,
  cluster: report.id.cluster,
  namespace: report.id.namespace,
  gateway: report.id.gateway,
  scope: report.id.scope ?? null,
  state: report.state,
  owner: report.owner ?? null,
  rev: report.rev,
  report: JSON.stringify(report),
  summary: JSON.stringify(summary),
  assessed_at: assessedAt,
});

const createReader = (knex: Knex) => {
  const entitiesOf = async (keys: readonly string[]) =>
    groupEntities(
      await knex<EntityRow>('edge_entities')
        .whereIn('edge_key', keys)
        .orderBy('entity_ref'),
    );
  return async (rows: readonly EdgeRow[]): Promise<StoredEdge[]> => {
    const entities = await entitiesOf(rows.map(({ key }) => key));
    return rows.flatMap(row =>
      readStoredEdge(row, entities.get(row.key) ?? []),
    );
  };
};

/** One question for edges and entities: it is asked whenever an open page asks. */
const stampedRows = (knex: Knex) =>
  knex('edges')
    .leftJoin('edge_entities', 'edges.key', 'edge_entities.edge_key')
    .select<StampedRow[]>(
      'key',
      'summary',
      'rev',
      'assessed_at',
      'edge_key',
      'entity_ref',
      'owner_ref',
    )
    .orderBy(['key', 'entity_ref']);

const createPut =
  (knex: Knex): EdgeStore['put'] =>
  (edge, assessedAt, transition) =>
    knex.transaction(async transaction => {
      const row = rowOf(edge, assessedAt);
      if (transition) await addTransition(transaction, transition);
      await transaction('edges').insert(row).onConflict('key').merge();
      await transaction('edge_entities').where({ edge_key: edge.key }).delete();
      if (edge.entities.length > 0) {
        await transaction('edge_entities').insert(
          edge.entities.map(({ entityRef, ownerRef }) => ({
            edge_key: edge.key,
            entity_ref: entityRef,
            owner_ref: ownerRef ?? null,
          })),
        );
      }
    });

/** @internal */
export const createEdgeStore = (knex: Knex): EdgeStore => {
  const read = createReader(knex);
  const edges = () =>
    knex<EdgeRow>('edges').select('key', 'report', 'summary').orderBy('key');
  return {
    get: async keys => {
      const found = await read(await edges().whereIn('key', keys));
      return keys.flatMap(key => found.find(edge => edge.key === key) ?? []);
    },
    stamped: async keys =>
      readStampedEdges(await stampedRows(knex).whereIn('edges.key', keys)),
    ofEntity: async entityRef =>
      readStampedEdges(
        await stampedRows(knex).whereIn('edges.key', keys =>
          keys
            .select('edge_key')
            .from('edge_entities')
            .where({ entity_ref: entityRef }),
        ),
      ),
    list: async criteria => {
      const query = knex('edges').select('key', 'summary').orderBy('key');
      if (criteria) applyCriteria(query, criteria);
      const rows: EdgeRow[] = await query;
      const entities = groupEntities(
        await knex<EntityRow>('edge_entities').orderBy('entity_ref'),
      );
      return rows.flatMap(row =>
        readListedEdge(row, entities.get(row.key) ?? []),
      );
    },
    put: createPut(knex),
    remove: keys =>
      knex.transaction(async transaction => {
        await transaction('edge_entities').whereIn('edge_key', keys).delete();
        await transaction('edges').whereIn('key', keys).delete();
      }),
  };
};
