import type { Clock } from '../clock/Clock';
import { createTokenBucket } from './TokenBucket';

const handClock = () => {
  let ms = 0;
  const clock: Clock = {
    now: () => new Date(ms),
    sleep: async pause => {
      ms += pause;
    },
  };
  return { clock, elapsed: () => ms };
};

const takeMany = async (bucket: { take: () => Promise<void> }, count: number) =>
  Promise.all(Array.from({ length: count }, bucket.take));

describe('createTokenBucket', () => {
  it('gives a quarter of the account bucket at once', async () => {
    const { clock, elapsed } = handClock();
    await takeMany(createTokenBucket(clock, 0.25), 10);
    expect(elapsed()).toBe(0);
  });

  it('then serves at a quarter of the rate, 2.5 calls a second', async () => {
    const { clock, elapsed } = handClock();
    await takeMany(createTokenBucket(clock, 0.25), 15);
    expect(elapsed()).toBe(2_000);
  });

  it('never saves up more than its capacity', async () => {
    const { clock, elapsed } = handClock();
    const bucket = createTokenBucket(clock, 0.25);
    await clock.sleep(3_600_000);
    await takeMany(bucket, 11);
    expect(elapsed() - 3_600_000).toBe(400);
  });

  it('serves at half the rate while a controller is short of calls', async () => {
    const { clock, elapsed } = handClock();
    const bucket = createTokenBucket(clock, 0.25, () => true);
    await takeMany(bucket, 5);
    expect(elapsed()).toBe(0);
    await takeMany(bucket, 5);
    expect(elapsed()).toBe(4_000);
  });

  it('gives up what it saved when a controller becomes short, and recovers', async () => {
    let isShort = false;
    const { clock, elapsed } = handClock();
    const bucket = createTokenBucket(clock, 0.25, () => isShort);
    isShort = true;
    await takeMany(bucket, 6);
    expect(elapsed()).toBe(800);
    isShort = false;
    await takeMany(bucket, 1);
    expect(elapsed()).toBe(1_200);
  });

  it('still serves one call at a time with the smallest share', async () => {
    const { clock, elapsed } = handClock();
    await takeMany(
      createTokenBucket(clock, 0.01, () => true),
      2,
    );
    expect(elapsed()).toBe(20_000);
  });
});
