import { createCloudClock } from './CloudClock';

describe('CloudClock', () => {
  let now = 0;
  const clockAt = (factor: number) =>
    createCloudClock({ now: () => now, factor });
  beforeEach(() => {
    now = 1_000_000;
  });

  it('starts at tick zero whatever the wall says', () => {
    expect(clockAt(20).ticks()).toBe(0);
  });

  it('ages by the factor while the wall keeps its pace', () => {
    const clock = clockAt(20);
    now += 500;
    expect(clock.ticks()).toBe(10_000);
    expect(clock.now()).toBe(1_000_500);
  });

  it('keeps what has passed when the factor changes', () => {
    const clock = clockAt(10);
    now += 100;
    clock.setFactor(2);
    expect(clock.factor).toBe(2);
    expect(clock.ticks()).toBe(1000);
    now += 100;
    expect(clock.ticks()).toBe(1200);
  });

  it('never runs backwards with the wall', () => {
    const clock = clockAt(1);
    now -= 60_000;
    expect(clock.ticks()).toBe(0);
  });

  it('ages on while the time that is shown is set back', () => {
    let shown = 5_000;
    const clock = createCloudClock({
      now: () => shown,
      elapsed: () => now,
      factor: 2,
    });
    now += 10;
    shown = 0;
    expect(clock.now()).toBe(0);
    expect(clock.ticks()).toBe(20);
    clock.setFactor(1);
    now += 10;
    expect(clock.ticks()).toBe(30);
  });

  it('follows the system when no wall is given', () => {
    const before = Date.now();
    expect(createCloudClock().now()).toBeGreaterThanOrEqual(before);
  });
});
