import { createAnswerStore } from './AnswerStore';
import { fetchInBatches } from './fetchEach';
import { TIERS, type Tier } from './Tier';

describe('createAnswerStore', () => {
  it('tells which answers are new or other ones', () => {
    const store = createAnswerStore<number>();
    expect(
      store.put(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
        0,
      ),
    ).toEqual(['a', 'b']);
    expect(
      store.put(
        new Map([
          ['a', 1],
          ['b', 3],
        ]),
        5,
      ),
    ).toEqual(['b']);
    expect(store.get('b')).toBe(3);
  });

  it('keeps the answer that there is no such thing', () => {
    const store = createAnswerStore<number>();
    expect(store.put(new Map([['a', undefined]]), 0)).toEqual(['a']);
    expect([store.has('a'), store.get('a')]).toEqual([true, undefined]);
    expect(store.put(new Map([['a', undefined]]), 1)).toEqual([]);
    expect(store.put(new Map([['a', 1]]), 2)).toEqual(['a']);
  });

  it('measures a sweep by the key that waited longest for its second answer', () => {
    const store = createAnswerStore<number>();
    const answer = (key: string, now: number) =>
      store.put(new Map([[key, 1]]), now, () => 'warm');
    const sweep = () => store.sweepMs('warm');
    expect(sweep()).toBeUndefined();
    answer('a', 0);
    answer('b', 5);
    expect(sweep()).toBeUndefined();
    answer('a', 20);
    expect(sweep()).toBe(20);
    answer('b', 95);
    expect(sweep()).toBe(90);
    store.expire(['b']);
    answer('b', 100);
    expect(sweep()).toBe(20);
    store.keep(new Set());
    expect(sweep()).toBeUndefined();
  });

  it('measures each tier by itself, and not the step from one to the other', () => {
    const store = createAnswerStore<number>();
    const answer = (key: string, now: number, tier: Tier) =>
      store.put(new Map([[key, 1]]), now, () => tier);
    answer('slow', 0, 'cold');
    answer('fast', 0, 'hot');
    answer('fast', 20, 'hot');
    answer('slow', 600, 'cold');
    expect(TIERS.map(store.sweepMs)).toEqual([20, undefined, 600]);
    answer('slow', 900, 'hot');
    expect(TIERS.map(store.sweepMs)).toEqual([20, undefined, undefined]);
    answer('slow', 925, 'hot');
    expect(store.sweepMs('hot')).toBe(25);
  });

  it('knows the age of an answer', () => {
    const store = createAnswerStore<number>();
    expect(store.age('a', 5)).toBe(Infinity);
    store.put(new Map([['a', 1]]), 5);
    expect(store.age('a', 12)).toBe(7);
  });

  it('keeps an answer that is due until the next one comes', () => {
    const store = createAnswerStore<number>();
    store.put(new Map([['a', 1]]), 5);
    store.expire(['a', 'never asked']);
    expect([store.dueAge('a', 6), store.age('a', 6)]).toEqual([Infinity, 1]);
    expect([store.has('a'), store.get('a')]).toEqual([true, 1]);
    expect(store.has('never asked')).toBe(false);
    expect(store.put(new Map([['a', 1]]), 7)).toEqual([]);
    expect([store.dueAge('a', 9), store.age('a', 9)]).toEqual([2, 2]);
  });

  it('drops what nobody wants', () => {
    const store = createAnswerStore<number>();
    store.put(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      0,
    );
    store.keep(new Set(['b', 'c']));
    expect([store.has('a'), store.has('b')]).toEqual([false, true]);
  });
});

describe('fetchInBatches', () => {
  const missing = Object.assign(new Error(), {
    name: 'TargetGroupNotFoundException',
  });
  const keys = Array.from({ length: 7 }, (_, index) => `k${index}`);
  const fetchFrom =
    (gone: readonly string[], batches: string[][]) =>
    async (batch: readonly string[]) => {
      batches.push([...batch]);
      if (batch.some(key => gone.includes(key))) throw missing;
      return new Map(batch.map(key => [key, key.toUpperCase()]));
    };

  it('asks no more often than it must', async () => {
    const batches: string[][] = [];
    const found = await fetchInBatches(keys, 3, fetchFrom([], batches));
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(found.get('k6')).toBe('K6');
  });

  it('finds all that exist beside several that do not', async () => {
    const found = await fetchInBatches(keys, 7, fetchFrom(['k1', 'k5'], []));
    expect([...found].filter(([, value]) => value === undefined)).toEqual([
      ['k1', undefined],
      ['k5', undefined],
    ]);
    expect(found.size).toBe(7);
  });

  it('passes every other failure on', async () => {
    await expect(
      fetchInBatches(keys, 3, async () => {
        throw new Error('denied');
      }),
    ).rejects.toThrow('denied');
  });
});
