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
});
