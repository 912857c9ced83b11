import { createTokenBucket, ELBV2_READ_QUOTA } from './TokenBucket';

describe('TokenBucket', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
  });

  const bucket = () => createTokenBucket(ELBV2_READ_QUOTA, () => now);
  const takeAll = (of: ReturnType<typeof bucket>) => {
    let taken = 0;
    while (of.take()) {
      taken += 1;
    }
    return taken;
  };

  it('gives 40 at once', () => {
    expect(takeAll(bucket())).toBe(40);
  });

  it.each([
    [50, 0],
    [100, 1],
    [1_000, 10],
    [2_550, 25],
    [60_000, 40],
  ])('has after %d ms %d more', (ms, more) => {
    const emptied = bucket();
    takeAll(emptied);
    now += ms;
    expect(takeAll(emptied)).toBe(more);
  });

  it('adds up what came in between', () => {
    const emptied = bucket();
    takeAll(emptied);
    for (const ms of [50, 100]) {
      now = ms;
      expect(emptied.take()).toBe(ms === 100);
    }
  });

  it('takes nothing back when time does', () => {
    const used = bucket();
    now = -5_000;
    expect(takeAll(used)).toBe(40);
  });
});
