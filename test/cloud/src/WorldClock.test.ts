import { createWorldClock } from './WorldClock';

describe('WorldClock', () => {
  const NOON = Date.parse('2026-11-23T12:00:00Z');
  let real = NOON;
  const clock = createWorldClock(() => real);
  beforeEach(() => {
    real = NOON;
    clock.setRight();
  });

  it('shows the real time', () => {
    real += 1_000;
    expect(clock.now()).toBe(NOON + 1_000);
    expect(clock.date().toISOString()).toBe('2026-11-23T12:00:01.000Z');
  });

  it('goes on from where it was set back to, until it is set right', () => {
    clock.setBack(60_000);
    real += 1_000;
    expect(clock.date().toISOString()).toBe('2026-11-23T11:59:01.000Z');
    clock.setBack(120_000);
    expect(clock.now()).toBe(NOON - 119_000);
    clock.setRight();
    expect(clock.now()).toBe(NOON + 1_000);
  });

  it('follows the system where nothing else is given', () => {
    const before = Date.now();
    expect(createWorldClock().now()).toBeGreaterThanOrEqual(before);
  });
});
