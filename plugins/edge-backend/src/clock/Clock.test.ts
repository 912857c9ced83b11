import { systemClock } from './Clock';

describe('systemClock', () => {
  it('sleeps until its time', async () => {
    const before = systemClock.now().getTime();
    await systemClock.sleep(5);
    expect(systemClock.now().getTime() - before).toBeGreaterThanOrEqual(4);
  });

  it('wakes up when it is told to stop', async () => {
    const stopped = new AbortController();
    const slept = systemClock.sleep(3_600_000, stopped.signal);
    stopped.abort();
    await expect(slept).resolves.toBeUndefined();
  });

  it('does not fall asleep after that', async () => {
    await expect(
      systemClock.sleep(3_600_000, AbortSignal.abort()),
    ).resolves.toBeUndefined();
  });
});
