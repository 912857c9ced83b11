import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import {
  anEvent,
  aWarning,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { Knex } from 'knex';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { createTestDatabases } from '../__fixtures__/startPortal';
import type { EdgeCriteria } from './EdgeFilter';
import { createEdgeStore } from './EdgeStore';
import { createEventStore } from './EventStore';
import { openDatabase } from './openDatabase';
import { addTransition, createTransitionStore } from './TransitionStore';

jest.setTimeout(60_000);

const AT = '2026-11-23T12:00:00.000Z';
const EVIL = `'; DROP TABLE edges; -- "%_\\ ä 🙂`;

describe('facts in the database', () => {
  const databases = createTestDatabases();
  let knex: Knex;

  beforeAll(async () => {
    knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
  });
  beforeEach(async () => {
    const tables = ['edges', 'edge_entities', 'transitions', 'last_events'];
    for (const table of tables) await knex(table).delete();
  });

  describe('ownership', () => {
    const owner = (...values: string[]): EdgeCriteria => ({
      field: 'owner',
      values,
    });
    const nobodys = aStoredEdge({ id: anEdgeId('nobodys') });
    const shared = aStoredEdge({ id: anEdgeId('shared'), owner: 'group:a' }, [
      { entityRef: 'component:one', ownerRef: 'group:b' },
      { entityRef: 'component:two', ownerRef: 'group:c' },
      { entityRef: 'component:wild' },
    ]);

    it.each<[string, EdgeCriteria, readonly { key: string }[]]>([
      ['the owner of the edge', owner('group:a'), [shared]],
      ['any owner of its entities', owner('group:c'), [shared]],
      ['one of several, once', owner('group:a', 'group:b'), [shared]],
      ['another', owner('group:d'), []],
      ['all but an owner', { not: owner('group:b') }, [nobodys]],
      ['all but a stranger', { not: owner('group:d') }, [nobodys, shared]],
      ['all but nobody', { not: owner() }, [nobodys, shared]],
      ['a double negation', { not: { not: owner('group:c') } }, [shared]],
      ['text that is no name', owner(EVIL), []],
    ])('finds the edges of %s', async (_, criteria, expected) => {
      const edges = createEdgeStore(knex);
      for (const edge of [shared, nobodys]) await edges.put(edge, AT);
      const rows = await edges.list(criteria);
      expect(rows.map(({ key }) => key)).toEqual(
        expected.map(({ key }) => key),
      );
    });
  });

  it('keeps whatever text a cluster sends, as text', async () => {
    const edges = createEdgeStore(knex);
    const edge = aStoredEdge({ summary: EVIL });
    await edges.put(edge, AT);
    await expect(edges.get([edge.key])).resolves.toEqual([edge]);
  });

  it('stores one of several writes to one edge as a whole', async () => {
    const edges = createEdgeStore(knex);
    const versions = [1, 2, 3, 4].map(rev =>
      aStoredEdge({ rev }, [{ entityRef: `component:of-${rev}` }]),
    );
    await Promise.all(versions.map(edge => edges.put(edge, AT)));
    const [stored, ...others] = await edges.get([versions[0].key]);
    expect(others).toEqual([]);
    expect(versions).toContainEqual(stored);
  });

  it('takes nothing away but what it is asked to', async () => {
    const edges = createEdgeStore(knex);
    const edge = aStoredEdge();
    await edges.put(edge, AT);
    await edges.remove([]);
    await edges.remove(['demo-eu/payments/other']);
    await expect(edges.get([edge.key])).resolves.toEqual([edge]);
    await expect(edges.get([])).resolves.toEqual([]);
  });

  it('orders transitions of one moment by when they were noted', async () => {
    const transitions = createTransitionStore(knex);
    const key = edgeKey(anEdgeId('pay-edge'));
    const states = ['requested', 'progressing', 'ready'] as const;
    for (const to of states) {
      await addTransition(knex, { edgeKey: key, to, summary: to, at: AT });
    }
    const kept = await transitions.ofEdge(key, 2);
    expect(kept.map(({ to }) => to)).toEqual(['ready', 'progressing']);
    await expect(transitions.ofEdge('other', 5)).resolves.toEqual([]);
  });

  describe('the memory for events', () => {
    const seen = (minute: number, message = 'no') =>
      aWarning('FailedDeployModel', message, {
        lastSeen: `2026-11-23T11:${minute}:00Z`,
      });

    it.each([
      ['replaces an event by a newer one', [seen(10, 'a'), seen(20, 'b')], 'b'],
      ['is deaf to an older one', [seen(20, 'b'), seen(10, 'a')], 'b'],
      ['keeps the first of two equals', [seen(10, 'a'), seen(10, 'b')], 'a'],
    ])('%s', async (_, events, message) => {
      const memory = createEventStore(knex);
      await memory.keep('demo-eu', events);
      await expect(memory.ofCluster('demo-eu')).resolves.toMatchObject([
        { message },
      ]);
    });

    it('does not mix clusters, objects and reasons', async () => {
      const memory = createEventStore(knex);
      const other = anEvent({
        regarding: { ...anEvent().regarding, name: 'other' },
      });
      await memory.keep('demo-eu', [seen(10), anEvent(), other]);
      await memory.keep('demo-us', [seen(20)]);
      await memory.forget('demo-eu', [other]);
      const kept = await memory.ofCluster('demo-eu');
      expect(kept.map(({ reason }) => reason).sort()).toEqual([
        'FailedDeployModel',
        'SuccessfullyReconciled',
      ]);
      await expect(memory.ofCluster('demo-us')).resolves.toHaveLength(1);
    });

    it('is told nothing by nothing', async () => {
      const memory = createEventStore(knex);
      await memory.keep('demo-eu', []);
      await memory.forget('demo-eu', [seen(10)]);
      await expect(memory.ofCluster('demo-eu')).resolves.toEqual([]);
    });
  });
});
