import type { Target } from '../snapshot';
import { aLoadBalancer, ago, aTarget, aTopology, NOW } from '../testUtils';
import { isZoneLost } from './isZoneLost';

const inState = (...states: readonly Target['state'][]): Target[] =>
  states.map((state, n) => aTarget({ id: `10.0.1.${n}`, state }));

describe('isZoneLost', () => {
  it.each<[Target['state'][], boolean]>([
    [['healthy'], false],
    [['healthy', 'unhealthy'], false],
    [['unhealthy'], true],
    [['unavailable'], true],
    [['initial', 'unhealthy'], true],
    [['initial', 'draining'], true],
    [['initial'], false],
    [['initial', 'unused'], false],
    [['draining'], false],
    [[], false],
  ])('of a zone with targets %j: %s', (states, lost) => {
    expect(isZoneLost(inState(...states), aTopology(), NOW)).toBe(lost);
  });

  it.each([
    [60, false],
    [599, false],
    [600, true],
  ])('behind a load balancer of %d s: %s', (seconds, lost) => {
    const topology = aTopology({
      loadBalancer: aLoadBalancer({ createdAt: ago(seconds) }),
    });

    expect(isZoneLost(inState('unhealthy'), topology, NOW)).toBe(lost);
  });
});
