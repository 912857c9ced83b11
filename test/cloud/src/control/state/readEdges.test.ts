import { createListener } from '../../aws/elbv2/actions/createListener';
import { createTargetGroup } from '../../aws/elbv2/actions/createTargetGroup';
import { registerTargets } from '../../aws/elbv2/actions/registerTargets';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';
import { stackOf } from './edgeLoadBalancer';
import { readEdges } from './readEdges';

describe('readEdges', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
  });
  afterEach(() => world.stop());

  const edge = (name: string) =>
    readEdges(world.cloud).find(candidate => candidate.name === name);

  it('knows each edge of the demo before AWS does', () => {
    expect(edge('search-edge')).toMatchObject({
      cluster: 'demo-eu',
      namespace: 'search',
      targets: {},
    });
    expect(edge('search-edge')?.loadBalancer).toBeUndefined();
  });

  it('names the cluster whose region has the load balancer', () => {
    const us = world.cloud.aws.account.region('us-east-1');
    expect(edge('orders-edge')?.cluster).toBe('demo-eu');
    expect(edge('invoice-edge')?.cluster).toBe('demo-us');
    world.createLoadBalancer('orders', 'orders-edge', us);
    expect(edge('orders-edge')?.cluster).toBe('demo-us');
  });

  it('counts the targets of an edge by state', () => {
    const { region } = world;
    world.createLoadBalancer('payments', 'pay-edge');
    world.createLoadBalancer('shop', 'shop-edge');
    const [loadBalancer] = region.loadBalancers.keys();
    createTargetGroup(
      { Name: 'pay', Protocol: 'TCP', Port: '80', TargetType: 'ip' },
      region,
    );
    const [group] = region.targetGroups.keys();
    const forward = [{ Type: 'forward', TargetGroupArn: group }];
    for (const Port of ['80', '81']) {
      createListener(
        {
          LoadBalancerArn: loadBalancer,
          Port,
          Protocol: 'TCP',
          DefaultActions: forward,
        },
        region,
      );
    }
    registerTargets(
      {
        TargetGroupArn: group,
        Targets: [{ Id: '10.100.1.1' }, { Id: '10.100.1.2' }],
      },
      region,
    );
    expect(edge('pay-edge')).toMatchObject({
      loadBalancer: {
        name: 'k8s-pay-edge',
        dnsName: expect.stringContaining('.elb.eu-west-1.amazonaws.com'),
        state: 'provisioning',
      },
      targets: { initial: 2 },
    });
    expect(edge('shop-edge')?.targets).toEqual({});
  });
});

describe('stackOf', () => {
  it.each([
    ['envoy-gateway-system/envoy-payments-pay-edge-0a1b2c3d', true],
    ['payments/envoy-pay-edge-0a1b2c3d', true],
    ['envoy-gateway-system/envoy-payments-pay-edge-two-0a1b2c3d', false],
    ['envoy-gateway-system/envoy-payments-overpay-edge-0a1b2c3d', false],
    ['envoy-gateway-system/other', false],
  ])('%s is of pay-edge: %s', (stack, matches) => {
    expect(stackOf('pay-edge').test(stack)).toBe(matches);
  });

  it('takes a name as a text', () => {
    expect(stackOf('pay.*').test('x/envoy-a-pay-edge-0a1b2c3d')).toBe(false);
  });
});
