import { retryDelay } from './retryDelay';

const limits = { firstMs: 1_000, maxMs: 30_000 };
const longest = () => 1;
const shortest = () => 0;

describe('retryDelay', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [6, 30_000],
    [1_000, 30_000],
  ])('waits after %i failures at most %i ms', (failures, ms) => {
    expect(retryDelay(failures, limits, longest)).toBe(ms);
  });

  it('spreads over the upper half', () => {
    expect(retryDelay(3, limits, shortest)).toBe(2_000);
    const delays = Array.from({ length: 50 }, () => retryDelay(3, limits));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(4_000);
    expect(new Set(delays).size).toBeGreaterThan(10);
  });

  it('waits the first delay when nothing failed yet', () => {
    expect(retryDelay(0, limits, longest)).toBe(1_000);
  });
});
