import { aRegion } from '../__testUtils__/aRegion';
import {
  findListener,
  findLoadBalancer,
  findTargetGroup,
  loadBalancersOf,
} from './find';
import { findTagged } from './findTagged';

describe('find', () => {
  it.each([
    [findLoadBalancer, 'LoadBalancerNotFound', 'load balancers'],
    [findTargetGroup, 'TargetGroupNotFound', 'target groups'],
    [findListener, 'ListenerNotFound', 'listeners'],
  ])('%p refuses an ARN that is not there', (find, code, what) => {
    expect(() => find(aRegion().region, 'arn:none')).toThrow(
      expect.objectContaining({
        code,
        status: 400,
        message: `One or more ${what} not found`,
      }),
    );
  });

  it('gives what is there', () => {
    const { region, addLoadBalancer, addGroup, addListener } = aRegion();
    const loadBalancer = addLoadBalancer('a');
    const group = addGroup('g');
    const listener = addListener(loadBalancer, 80, group);
    expect(findLoadBalancer(region, loadBalancer).name).toBe('a');
    expect(findTargetGroup(region, group).name).toBe('g');
    expect(findListener(region, listener).port).toBe(80);
  });

  it('names each load balancer of a group once, whatever its listeners', () => {
    const { region, addLoadBalancer, addGroup, addListener } = aRegion();
    const group = addGroup('g');
    const other = addGroup('h');
    const first = addLoadBalancer('a');
    const second = addLoadBalancer('b');
    addListener(first, 80, group);
    addListener(first, 443, group, other);
    addListener(second, 80, group);
    const names = (arn: string) =>
      loadBalancersOf(region, arn).map(({ name }) => name);
    expect(names(group)).toEqual(['a', 'b']);
    expect(names(other)).toEqual(['a']);
    expect(names('arn:none')).toEqual([]);
  });

  it('finds tags by the kind an ARN names', () => {
    const { region, addLoadBalancer, addGroup } = aRegion();
    const loadBalancer = addLoadBalancer('a', 'x/y');
    expect([...findTagged(region, loadBalancer)]).toEqual([
      ['service.k8s.aws/stack', 'x/y'],
    ]);
    expect([...findTagged(region, addGroup('g'))]).toEqual([]);
    expect(() => findTagged(region, 'arn:x:listener/net/a/1/2')).toThrow(
      expect.objectContaining({ code: 'ListenerNotFound' }),
    );
  });
});
