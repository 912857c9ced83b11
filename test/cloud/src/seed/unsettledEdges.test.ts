import { CoreV1Api } from '@kubernetes/client-node';

import { startControlledCloud } from '../control/__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../control/__testUtils__/startControlledCloud';
import { unsettledEdges } from './unsettledEdges';

describe('unsettledEdges', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
  });
  afterEach(() => world.stop());

  const about = async (name: string) =>
    (await unsettledEdges(world.cloud)).filter(line => line.startsWith(name));

  it('tells how far an edge is', async () => {
    world.createLoadBalancer('payments', 'pay-edge');
    expect(await about('pay-edge')).toEqual([
      'pay-edge is not healthy: load balancer provisioning, targets {}',
    ]);
  });

  it('is not content with an active load balancer without targets', async () => {
    world.createLoadBalancer('payments', 'pay-edge');
    world.cloud.aws.account.clock.setFactor(1e6);
    const [loadBalancer] = world.region.loadBalancers.values();
    world.region.loadBalancers.set(loadBalancer.arn, {
      ...loadBalancer,
      createdTick: -1e9,
    });
    expect(await about('pay-edge')).toEqual([
      'pay-edge is not healthy: load balancer active, targets {}',
    ]);
  });

  it('misses the edge to be requested only when it is there', async () => {
    expect(await about('orders-edge')).toEqual([]);
    world.createLoadBalancer('orders', 'orders-edge');
    expect(await about('orders-edge')).toHaveLength(1);
  });

  it('is content with the refused edge once the controller said so', async () => {
    expect(await about('search-edge')).toHaveLength(1);
    const namespace = 'envoy-gateway-system';
    await world.kubernetes
      .systemConfig()
      .makeApiClient(CoreV1Api)
      .createNamespacedEvent({
        namespace,
        body: {
          metadata: { name: 'refusal', namespace },
          involvedObject: {
            kind: 'Service',
            name: 'envoy-search-search-edge-0a1b2c3d',
            namespace,
          },
          reason: 'FailedBuildModel',
          type: 'Warning',
        },
      });
    expect(await about('search-edge')).toEqual([]);
  });

  it('tells what the sync loop could not apply', async () => {
    const { sync } = world;
    const { git } = world.cloud;
    await git.push({
      owner: 'demo',
      name: 'orders',
      files: { 'k8s/service.yaml': 'kind: [' },
    });
    await sync.idle();
    expect(await about('demo-eu: demo/orders is not applied')).toHaveLength(1);
  });
});
