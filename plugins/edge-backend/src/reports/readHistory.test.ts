import { mockCredentials } from '@backstage/backend-test-utils';
import { edgeHistorySchema } from '@tls-edge/backstage-plugin-edge-common/report';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { createReader } from '../__fixtures__/createReader';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { onlyIf, type TestPolicy } from '../__fixtures__/testPolicy';
import { openDatabase } from '../store/openDatabase';
import { addTransition, createTransitionStore } from '../store/TransitionStore';
import { readHistory } from './readHistory';

jest.setTimeout(60_000);

const OLGA = mockCredentials.user('user:default/olga');
const edge = aStoredEdge();
const scoped = aStoredEdge({
  id: anEdgeId('pay-edge', { scope: 'component:default/orders' }),
});

const at = (second: number) =>
  new Date(Date.UTC(2026, 10, 23, 12, 0, second)).toISOString();

describe('readHistory', () => {
  const databases = createTestDatabases();

  const create = async (policy?: TestPolicy) => {
    const knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
    const { services } = await createReader({
      ...{ knex, policy, stored: [edge, scoped] },
    });
    const transitions = createTransitionStore(knex);
    return {
      knex,
      read: (id = edge.report.id) =>
        readHistory({ ...services, transitions }, id, OLGA),
    };
  };

  it('is empty for an edge that never changed', async () => {
    const { read } = await create();
    await expect(read()).resolves.toEqual({ items: [] });
  });

  it('tells what changed, newest first, the first state without a former one', async () => {
    const { read, knex } = await create();
    const changes = [
      { to: 'progressing', at: at(1), summary: 'The load balancer is made.' },
      { from: 'progressing', to: 'ready', at: at(2), summary: 'It is served.' },
      { from: 'ready', to: 'broken', at: at(3), summary: 'No target answers.' },
    ] as const;
    for (const change of changes) {
      await addTransition(knex, { edgeKey: edge.key, ...change });
    }
    const history = await read();
    expect(history.items).toEqual([...changes].reverse());
    expect(history.items[2]).not.toHaveProperty('from');
    expect(edgeHistorySchema.strict().parse(history)).toEqual(history);
  });

  it('keeps the order of two changes of one moment', async () => {
    const { read, knex } = await create();
    for (const summary of ['first', 'second', 'third']) {
      await addTransition(knex, {
        ...{ edgeKey: edge.key, from: 'ready', to: 'broken', at: at(1) },
        summary,
      });
    }
    const { items } = await read();
    expect(items.map(({ summary }) => summary)).toEqual([
      'third',
      'second',
      'first',
    ]);
  });

  it('goes back a hundred changes and no further', async () => {
    const { read, knex } = await create();
    await knex('transitions').insert(
      Array.from({ length: 130 }, (_, index) => ({
        edge_key: edge.key,
        from_state: 'ready',
        to_state: 'broken',
        summary: `change ${index}`,
        at: at(index),
      })),
    );
    const { items } = await read();
    expect(items).toHaveLength(100);
    expect([items[0].summary, items[99].summary]).toEqual([
      'change 129',
      'change 30',
    ]);
  });

  it('tells the scopes of a shared Gateway apart', async () => {
    const { read, knex } = await create();
    await addTransition(knex, {
      ...{ edgeKey: scoped.key, to: 'degraded', at: at(1), summary: 'Scoped.' },
    });
    await expect(read()).resolves.toEqual({ items: [] });
    const { items } = await read(scoped.report.id);
    expect(items.map(({ summary }) => summary)).toEqual(['Scoped.']);
  });

  it('is hidden with its edge', async () => {
    const { read, knex } = await create(() =>
      onlyIf('IN_NAMESPACE', { namespaces: ['shop'] }),
    );
    await addTransition(knex, {
      ...{ edgeKey: edge.key, to: 'broken', at: at(1), summary: 'Secret.' },
    });
    await expect(read()).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('outlives its edge in the store, and is shown with it alone', async () => {
    const { read, knex } = await create();
    await addTransition(knex, {
      ...{ edgeKey: edge.key, to: 'broken', at: at(1), summary: 'Kept.' },
    });
    await knex('edges').where({ key: edge.key }).delete();
    await expect(read()).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
