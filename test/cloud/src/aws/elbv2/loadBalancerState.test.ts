import { aRegion } from '../__testUtils__/aRegion';
import { describeLoadBalancers } from './actions/describeLoadBalancers';
import { loadBalancerState } from './loadBalancerState';

const HOUR = 3_600;

describe('loadBalancerState of a load balancer that is kept in provisioning', () => {
  const kept = () => {
    const world = aRegion();
    world.addLoadBalancer('pay', 'ns/pay');
    world.addLoadBalancer('shop', 'ns/shop');
    world.account.switches.holdProvisioning({
      key: 'service.k8s.aws/stack',
      value: /pay$/,
    });
    const [pay, shop] = world.region.loadBalancers.values();
    const created = (name: string): Date => {
      const [found] = Object.values(
        describeLoadBalancers({ Names: [name] }, world.region),
      )[0];
      return found.CreatedTime;
    };
    return { ...world, pay, shop, created };
  };

  it('never becomes active, while the others do', () => {
    const { region, advance, pay, shop } = kept();
    advance(HOUR);
    expect(loadBalancerState(pay, region)).toBe('provisioning');
    expect(loadBalancerState(shop, region)).toBe('active');
  });

  it.each([1, 179, 181, HOUR, 100_001])(
    'is no older than three minutes after %d seconds',
    seconds => {
      const { region, advance, shop, created } = kept();
      advance(seconds);
      const age = (name: string) =>
        region.clock.now() - created(name).getTime();
      expect(age('pay')).toBeGreaterThanOrEqual(0);
      expect(age('pay')).toBeLessThan(180_000);
      expect(age(shop.name)).toBe(seconds * 1_000);
    },
  );

  it('shows one time to all who look within these minutes', () => {
    const { advance, created } = kept();
    advance(HOUR);
    const first = created('pay');
    advance(60);
    expect(created('pay')).toEqual(first);
  });

  it('is let go by a reset', () => {
    const { account, region, advance, pay } = kept();
    advance(HOUR);
    account.switches.reset();
    expect(loadBalancerState(pay, region)).toBe('active');
  });
});
