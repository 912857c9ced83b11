import { anEdgeId, aReport, aStoredEdge } from '../__fixtures__/aReport';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { createEdgeStore } from '../store/EdgeStore';
import { openDatabase } from '../store/openDatabase';
import type { StoredEdge } from '../store/StoredEdge';
import { createTransitionStore } from '../store/TransitionStore';
import { createEdgeBook } from './EdgeBook';
import { rememberEdge } from './RememberedEdge';
import type { SettledEdge } from './settleEdge';

jest.setTimeout(60_000);

const AT = '2026-11-23T12:00:00.000Z';
const LATER = '2026-11-23T12:05:00.000Z';
const pay = aStoredEdge();
/** A look at an edge that found it as it is here, and whether that is news. */
const lookAt = (edge: StoredEdge, isNews = true): SettledEdge => ({
  remembered: rememberEdge(edge.report, edge, { seen: 'this' }),
  news: isNews ? edge : undefined,
});
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
    await book.write(lookAt(pay), AT);
    expect(book.get(pay.key)).toEqual({
      ...{ key: pay.key, id: pay.report.id, rev: 1, state: 'ready' },
      ...{ since: pay.report.since, entities: [], seen: 'this' },
    });
    await expect(edges.get([pay.key])).resolves.toEqual([pay]);
    const [first, ...others] = await history();
    expect(first).toMatchObject({ from: undefined, to: 'ready', at: AT });
    expect(others).toEqual([]);
  });

  it('stores nothing and tells no change for a look at the same', async () => {
    const { book, edges, history } = await create();
    await book.write(lookAt(pay), AT);
    await edges.remove([pay.key]);
    await book.write(lookAt(pay, false), LATER);
    await expect(edges.get([pay.key])).resolves.toEqual([]);
    await expect(history()).resolves.toHaveLength(1);
  });

  it('stores another report of the same state without a transition', async () => {
    const { book, edges, history } = await create();
    await book.write(lookAt(pay), AT);
    const next = changedTo(pay, 'ready', 2);
    await book.write(lookAt(next), LATER);
    const [stored] = await edges.get([pay.key]);
    expect(stored.report.rev).toBe(2);
    await expect(history()).resolves.toHaveLength(1);
  });

  it('tells a change of state from what to what', async () => {
    const { book, history } = await create();
    await book.write(lookAt(pay), AT);
    const broken = changedTo(pay, 'broken', 2);
    await book.write(lookAt(broken), LATER);
    const [change] = await history();
    expect(change).toMatchObject({
      ...{ from: 'ready', to: 'broken', at: LATER },
      summary: 'It is broken.',
    });
  });

  it('remembers a doubt in memory alone', async () => {
    const { book, open } = await create();
    const doubt = { state: 'broken', since: AT } as never;
    const { remembered, news } = lookAt(pay);
    await book.write({ remembered: { ...remembered, doubt }, news }, AT);
    expect(book.get(pay.key)?.doubt).toBe(doubt);
    const again = open();
    await again.load();
    expect(again.get(pay.key)).toEqual({
      ...remembered,
      ...{ doubt: undefined, seen: undefined },
    });
  });

  it('recalls the report from the store, where it is kept', async () => {
    const { book, edges } = await create();
    await expect(book.recall(pay.key)).resolves.toBeUndefined();
    await book.write(lookAt(pay), AT);
    await expect(book.recall(pay.key)).resolves.toEqual(pay.report);
    await edges.put(changedTo(pay, 'broken', 7), LATER);
    await expect(book.recall(pay.key)).resolves.toMatchObject({ rev: 7 });
  });

  it('keeps nothing of what a report tells but whose, where and how it is', async () => {
    const { book } = await create();
    const summary = 'only in the store '.repeat(50);
    await book.write(lookAt(aStoredEdge({ summary })), AT);
    expect(JSON.stringify(book.get(pay.key)).length).toBeLessThan(300);
  });

  it('goes on after a restart without telling a change that was none', async () => {
    const { book, open, history } = await create();
    await book.write(lookAt(pay), AT);
    const again = open();
    await again.load();
    await again.write(lookAt(pay, false), LATER);
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
      await book.write(lookAt(stored), AT);
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
    await book.write(lookAt(pay), AT);
    await book.remove(pay.key);
    await book.write(lookAt(pay), LATER);
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
    await expect(book.write(lookAt(pay), AT)).rejects.toBe(down);
    expect(book.get(pay.key)).toBeUndefined();
    await expect(history()).resolves.toEqual([]);
  });
});
