import { provisioningTime, registrationTime } from './durations';

const names = Array.from({ length: 200 }, (_, index) => `k8s-edge-${index}`);

describe('durations', () => {
  it.each([
    ['provisioning', provisioningTime, 120_000, 180_000],
    ['registration', registrationTime, 90_000, 180_000],
  ])('keep %s within its range', (_, duration, from, to) => {
    const lengths = names.map(duration);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(to);
    expect(new Set(lengths).size).toBeGreaterThan(100);
  });

  it('are the same for the same name', () => {
    expect(provisioningTime('pay')).toBe(provisioningTime('pay'));
  });
});
