import {
  objectKey,
  type KubeEvent,
} from '@tls-edge/backstage-plugin-edge-common';
import type { Knex } from 'knex';

/**
 * The last event of each reason on the objects of edges: Kubernetes keeps an event for about an
 * hour, while the refusal it tells of stands.
 * @internal
 */
export interface EventStore {
  readonly ofCluster: (cluster: string) => Promise<KubeEvent[]>;
  /** An event older than the kept one changes nothing. */
  readonly keep: (
    cluster: string,
    events: readonly KubeEvent[],
  ) => Promise<void>;
  /** Forgets events of objects that are gone. */
  readonly forget: (
    cluster: string,
    events: readonly KubeEvent[],
  ) => Promise<void>;
}

interface EventRow {
  readonly cluster: string;
  readonly object_key: string;
  readonly reason: string;
  readonly last_seen: string;
  readonly event: string;
}

/** The database holds what {@link EventStore.keep} wrote and nothing else. */
const readEvent = (row: EventRow) => JSON.parse(row.event) as KubeEvent;

const rowOf = (cluster: string, event: KubeEvent): EventRow => ({
  cluster,
  object_key: objectKey(event.regarding),
  reason: event.reason,
  last_seen: event.lastSeen,
  event: JSON.stringify(event),
});

/** @internal */
export const createEventStore = (knex: Knex): EventStore => ({
  ofCluster: async cluster => {
    const rows = await knex<EventRow>('last_events')
      .where({ cluster })
      .orderBy('last_seen');
    return rows.map(readEvent);
  },
  keep: async (cluster, events) => {
    for (const event of events) {
      await knex('last_events')
        .insert(rowOf(cluster, event))
        .onConflict(['cluster', 'object_key', 'reason'])
        .merge()
        .where('last_events.last_seen', '<', event.lastSeen);
    }
  },
  forget: async (cluster, events) => {
    for (const event of events) {
      const { object_key } = rowOf(cluster, event);
      await knex('last_events').where({ cluster, object_key }).delete();
    }
  },
});
