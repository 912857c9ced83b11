import { aRegion } from '../__testUtils__/aRegion';
import type { FilledRegion } from '../__testUtils__/aRegion';
import { deregisterTargets } from './actions/deregisterTargets';
import { modifyTargetGroupAttributes } from './actions/modifyTargetGroupAttributes';
import { findLoadBalancer, findTargetGroup } from './find';
import { loadBalancerState } from './loadBalancerState';
import { targetHealth } from './targetHealth';

const POD = '10.100.1.2';

describe('life of a load balancer and its targets', () => {
  let world: FilledRegion;
  let loadBalancer: string;
  let group: string;
  beforeEach(() => {
    world = aRegion();
    loadBalancer = world.addLoadBalancer('pay');
    group = world.addGroup('pay-80');
    world.addListener(loadBalancer, 80, group);
  });

  const state = () =>
    loadBalancerState(
      findLoadBalancer(world.region, loadBalancer),
      world.region,
    );
  const targets = () =>
    targetHealth(findTargetGroup(world.region, group), world.region).map(
      ({ health }) => health.State,
    );
  const gates = () => world.account.switches.gates;
  const leave = () =>
    deregisterTargets(
      { TargetGroupArn: group, Targets: [{ Id: POD }] },
      world.region,
    );

  it.each([
    [0, 'provisioning', 'initial'],
    [100, 'provisioning', 'initial'],
    [181, 'active', 'initial'],
    [331, 'active', 'healthy'],
    [86_400, 'active', 'healthy'],
  ])('after %d s it is %s and its target %s', (seconds, lb, target) => {
    world.register(group, POD);
    world.advance(seconds);
    expect([state(), ...targets()]).toEqual([lb, target]);
  });

  it('never goes back to provisioning, whatever is held afterwards', () => {
    world.register(group, POD);
    world.advance(600);
    gates().loadBalancer.hold();
    gates().targets.hold();
    world.advance(600);
    expect([state(), ...targets()]).toEqual(['active', 'healthy']);
  });

  it('keeps targets waiting for a load balancer that is held', () => {
    gates().loadBalancer.hold();
    world.register(group, POD);
    world.advance(6_000);
    expect([state(), ...targets()]).toEqual(['provisioning', 'initial']);
    gates().loadBalancer.release();
    expect(state()).toBe('active');
    expect(targets()).toEqual(['initial']);
    world.advance(151);
    expect(targets()).toEqual(['healthy']);
  });

  it('holds only what comes after, target by target', () => {
    world.register(group, POD);
    world.advance(600);
    gates().targets.hold();
    world.register(group, POD, '10.100.2.3');
    world.advance(600);
    expect(targets()).toEqual(['healthy', 'initial']);
  });

  it('takes the pace that holds at each moment', () => {
    world.account.clock.setFactor(60);
    world.advance(1);
    expect(state()).toBe('provisioning');
    world.account.clock.setFactor(1);
    world.advance(59);
    expect(state()).toBe('provisioning');
    world.account.clock.setFactor(60);
    world.advance(2);
    expect(state()).toBe('active');
  });

  it.each([
    ['300', 299, ['draining']],
    ['300', 300, []],
    ['0', 0, []],
    ['3600', 3_599, ['draining']],
  ])('drains %s s: after %d s there is %j', (delay, seconds, left) => {
    modifyTargetGroupAttributes(
      {
        TargetGroupArn: group,
        Attributes: [
          { Key: 'deregistration_delay.timeout_seconds', Value: delay },
        ],
      },
      world.region,
    );
    world.register(group, POD);
    world.advance(600);
    leave();
    world.advance(seconds);
    expect(targets()).toEqual(left);
  });

  it('forgets targets that are gone, so that rollouts do not pile up', () => {
    for (let rollout = 1; rollout <= 5; rollout += 1) {
      world.register(group, POD);
      leave();
      world.advance(301);
    }
    world.register(group, '10.100.2.3');
    expect(findTargetGroup(world.region, group).targets).toHaveLength(1);
  });

  it('lets targets of two groups live on their own', () => {
    const second = world.addGroup('pay-443');
    world.addListener(loadBalancer, 443, second);
    world.register(group, POD);
    world.advance(600);
    world.register(second, POD);
    expect(targets()).toEqual(['healthy']);
    expect(
      targetHealth(findTargetGroup(world.region, second), world.region).map(
        ({ health }) => health.State,
      ),
    ).toEqual(['initial']);
  });
});
