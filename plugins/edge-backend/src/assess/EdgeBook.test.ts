import { anEdgeId, aReport, aStoredEdge } from '../__fixtures__/aReport';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { createEdgeStore } from '../store/EdgeStore';
import { openDatabase } from '../store/openDatabase';
import type { StoredEdge } from '../store/StoredEdge';
import { createTransitionStore } from '../store/TransitionStore';
import { createEdgeBook } from './EdgeBook';

jest.setTimeout(60_000);

const AT = '2026-11-23T12:00:00.000Z';
const LATER = '2026-11-23T12:05:00.000Z';
const pay = aStoredEdge();
const changedTo = (edge: StoredEdge, state: 'ready' | 'broken', rev: number) =>
  aStoredEdge({ ...edge.report, state, rev, summary: `It is ${state}.` });

describe('createEdgeBook', () => {
  const databases = createTestDatabases();

  const create = async () => {
    const knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
    const edges = createEdgeStore(knex);
    const transitions = createTransitionStore(knex);
    const open = () => createEdgeBook(edges);
    return {
      ...{ edges, open, book: open() },
      history: (key = pay.key) => transitions.ofEdge(key, 10),
    };
  };

  it('knows nothing before it is loaded', async () => {
    const { book } = await create();
    expect(book.get(pay.key)).toBeUndefined();
    expect(book.ofCluster('demo-eu')).toEqual([]);
    await expect(book.load()).resolves.toEqual([]);
  });

  it('writes the first look with the state it begins in', async () => {
    const { book, edges, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    expect(book.get(pay.key)).toEqual({ stored: pay, doubt: undefined });
    await expect(edges.get([pay.key])).resolves.toEqual([pay]);
    const [first, ...others] = await history();
    expect(first).toMatchObject({ from: undefined, to: 'ready', at: AT });
    expect(others).toEqual([]);
  });

  it('stores nothing and tells no change for a look at the same', async () => {
    const { book, edges, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    await edges.remove([pay.key]);
    await book.write({ stored: pay, isChanged: false }, LATER);
    await expect(edges.get([pay.key])).resolves.toEqual([]);
    await expect(history()).resolves.toHaveLength(1);
  });

  it('stores another report of the same state without a transition', async () => {
    const { book, edges, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    const next = changedTo(pay, 'ready', 2);
    await book.write({ stored: next, isChanged: true }, LATER);
    const [stored] = await edges.get([pay.key]);
    expect(stored.report.rev).toBe(2);
    await expect(history()).resolves.toHaveLength(1);
  });

  it('tells a change of state from what to what', async () => {
    const { book, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    const broken = changedTo(pay, 'broken', 2);
    await book.write({ stored: broken, isChanged: true }, LATER);
    const [change] = await history();
    expect(change).toMatchObject({
      ...{ from: 'ready', to: 'broken', at: LATER },
      summary: 'It is broken.',
    });
  });

  it('remembers a doubt in memory alone', async () => {
    const { book, open } = await create();
    const doubt = { state: 'broken', since: AT } as never;
    await book.write({ stored: pay, doubt, isChanged: true }, AT);
    expect(book.get(pay.key)?.doubt).toBe(doubt);
    const again = open();
    await again.load();
    expect(again.get(pay.key)).toEqual({ stored: pay });
  });

  it('goes on after a restart without telling a change that was none', async () => {
    const { book, open, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    const again = open();
    await again.load();
    await again.write({ stored: pay, isChanged: false }, LATER);
    await expect(history()).resolves.toHaveLength(1);
  });

  it('lists the edges of each cluster, and no longer one that was removed', async () => {
    const { book, edges } = await create();
    const abroad = aStoredEdge(
      aReport({ id: anEdgeId('us-edge', { cluster: 'demo-us' }) }),
    );
    const scoped = aStoredEdge({
      id: anEdgeId('pay-edge', { scope: 'component:default/orders' }),
    });
    for (const stored of [pay, abroad, scoped]) {
      await book.write({ stored, isChanged: true }, AT);
    }
    expect(book.ofCluster('demo-eu')).toEqual([
      pay.report.id,
      scoped.report.id,
    ]);
    await book.remove(pay.key);
    expect(book.ofCluster('demo-eu')).toEqual([scoped.report.id]);
    expect(book.ofCluster('demo-us')).toEqual([abroad.report.id]);
    await expect(edges.get([pay.key])).resolves.toEqual([]);
  });

  it('begins anew with an edge that comes back', async () => {
    const { book, history } = await create();
    await book.write({ stored: pay, isChanged: true }, AT);
    await book.remove(pay.key);
    await book.write({ stored: pay, isChanged: true }, LATER);
    const [newest] = await history();
    expect(newest).toMatchObject({ from: undefined, to: 'ready', at: LATER });
  });

  it('does not remember what could not be stored', async () => {
    const { edges, history } = await create();
    const down = new Error('connection terminated');
    const book = createEdgeBook({
      ...edges,
      put: async () => {
        throw down;
      },
    });
    await expect(book.write({ stored: pay, isChanged: true }, AT)).rejects.toBe(
      down,
    );
    expect(book.get(pay.key)).toBeUndefined();
    await expect(history()).resolves.toEqual([]);
  });
});
