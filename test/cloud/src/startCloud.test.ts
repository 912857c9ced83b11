import type { CloudState } from './control/state/readState';
import { readClusterSnapshot } from './__testUtils__/readClusterSnapshot';
import { startDemoCloud } from './__testUtils__/DemoCloud';
import type { DemoCloud } from './__testUtils__/DemoCloud';
import { startCloud } from './startCloud';

jest.setTimeout(120_000);

describe('startCloud', () => {
  let cloud: DemoCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  });
  afterAll(() => cloud.stop());

  const gateways = async () => {
    const { objects } = await readClusterSnapshot(cloud.urls.kubernetes);
    return objects.gateways;
  };
  const gatewayNames = async () =>
    (await gateways()).map(({ metadata }) => metadata.name);

  it('says which server listens where and that the world is in place', () => {
    const portOf = (url: string) => new URL(url).port;
    expect(cloud.lines).toEqual([
      `control on ${portOf(cloud.urls.control)}`,
      `kubernetes on ${portOf(cloud.urls.kubernetes)}`,
      `kubernetesUs on ${portOf(cloud.urls.kubernetesUs)}`,
      `aws on ${portOf(cloud.urls.aws)}`,
      `git on ${portOf(cloud.urls.git)}`,
      'the demo world is in place',
    ]);
  });

  it('is ready, with time at the pace that was asked for', async () => {
    expect(await cloud.control('GET', '/ready')).toEqual({ ready: true });
    expect((await cloud.state()).factor).toBe(500);
  });

  it('has every seeded edge where its story says', async () => {
    const { edges, syncFailures, pulls } = await cloud.state();
    expect(
      edges.map(({ name, loadBalancer, targets }) => [
        name,
        loadBalancer?.state,
        targets,
      ]),
    ).toEqual([
      ['orders-edge', undefined, {}],
      ['pay-edge', 'active', { healthy: 4 }],
      ['shop-edge', 'active', { healthy: 4 }],
      ['search-edge', undefined, {}],
      ['media-edge', 'active', { unhealthy: 4 }],
      ['legacy-gw', 'active', { healthy: 2 }],
      ['invoice-edge', 'provisioning', { initial: 4 }],
      ['login-edge', 'active', { healthy: 4 }],
      ['track-edge', 'active', { healthy: 4 }],
      ['shared-gw', 'active', { healthy: 2 }],
    ]);
    expect(syncFailures).toEqual({});
    expect(pulls).toEqual([]);
  });

  it('lets the redirect of the shop answer on both listeners', async () => {
    const attached = async (name: string) => {
      const gateway = (await gateways()).find(
        ({ metadata }) => metadata.name === name,
      );
      return gateway?.listenerStatuses.map(
        ({ attachedRoutes }) => attachedRoutes,
      );
    };
    expect(await attached('shop-edge')).toEqual([1, 2]);
    expect(await attached('pay-edge')).toEqual([1, 1]);
  });

  it('leads a requested edge from pull request to health, a step at a time', async () => {
    const number = await cloud.requestEdge();
    expect((await cloud.state()).pulls[0]).toMatchObject({
      number,
      state: 'open',
    });
    for (const step of ['sync', 'loadBalancer', 'targets']) {
      await cloud.hold(step);
    }
    await cloud.merge(number);
    expect(await gatewayNames()).not.toContain('orders-edge');
    await cloud.release('sync');
    await cloud.comesTrue(
      'orders-edge has four targets that wait',
      async () => (await cloud.edge('orders-edge')).targets.initial === 4,
    );
    const waiting = await cloud.edge('orders-edge');
    expect(waiting.loadBalancer?.state).toBe('provisioning');
    await cloud.release('loadBalancer');
    await cloud.comesTrue(
      'the load balancer is active',
      async () =>
        (await cloud.edge('orders-edge')).loadBalancer?.state === 'active',
    );
    expect((await cloud.edge('orders-edge')).targets).toEqual({ initial: 4 });
    await cloud.release();
    await cloud.comesTrue(
      'all targets are healthy',
      async () => (await cloud.edge('orders-edge')).targets.healthy === 4,
    );
  });

  it('breaks the requested edge and heals it', async () => {
    const targets = async (name: string) => (await cloud.edge(name)).targets;
    await cloud.setFault('targets-unhealthy', true);
    expect(await targets('orders-edge')).toEqual({ unhealthy: 4 });
    expect(await targets('pay-edge')).toEqual({ healthy: 4 });
    await cloud.setFault('targets-unhealthy', false);
    expect(await targets('orders-edge')).toEqual({ healthy: 4 });
  });

  it('starts over to the world it began with', async () => {
    await cloud.setFault('cluster-dead', true);
    await cloud.hold('targets');
    const again: CloudState = await cloud.control('POST', '/reset');
    expect(again.ready).toBe(true);
    expect(again.pulls).toEqual([]);
    expect(again.faults.filter(fault => fault.on)).toEqual([]);
    expect(again.steps.filter(step => step.held)).toEqual([]);
    expect((await cloud.edge('orders-edge')).loadBalancer).toBeUndefined();
    expect((await cloud.edge('media-edge')).targets).toEqual({ unhealthy: 4 });
    expect(await gatewayNames()).not.toContain('orders-edge');
  });

  it('does not start on a taken port', async () => {
    const taken = Number(new URL(cloud.urls.aws).port);
    await expect(
      startCloud({
        ports: {
          control: 0,
          kubernetes: 0,
          kubernetesUs: 0,
          aws: taken,
          git: 0,
        },
      }),
    ).rejects.toThrow(`Port ${taken} is taken, aws cannot listen on it`);
  });
});
