import { readAwsSnapshot } from './__testUtils__/readAwsSnapshot';
import { readClusterSnapshot } from './__testUtils__/readClusterSnapshot';
import { DEMO_SERVICES } from './seed/services';
import { edgeFiles } from './seed/edgeFiles';
import { workloadFiles } from './seed/workload';
import { readReports } from './__testUtils__/readReports';
import { startDemoCloud } from './__testUtils__/DemoCloud';
import type { DemoCloud } from './__testUtils__/DemoCloud';

jest.setTimeout(120_000);

// Newer edges than this may still be warming up.
const QUARTER_HOUR = 15 * 60_000;

describe('journeys through the demo world', () => {
  let cloud: DemoCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  });
  afterAll(() => cloud.stop());

  const report = async (name: string) =>
    (await readReports(cloud.urls)).get(name);
  const hop = async (name: string, wanted: string) =>
    (await report(name))?.hops.find(candidate => candidate.hop === wanted);
  const becomes = (name: string, state: string, wanted = '') =>
    cloud.comesTrue(`${name} is ${state} ${wanted}`, async () => {
      const found = await report(name);
      const at = found?.hops.find(candidate => candidate.hop === wanted);
      return wanted ? at?.state === state : found?.state === state;
    });

  it('lead a request from nothing over load balancer and targets to ready', async () => {
    const number = await cloud.requestEdge();
    for (const step of ['sync', 'loadBalancer', 'targets']) {
      await cloud.hold(step);
    }
    await cloud.merge(number);
    expect(await report('orders-edge')).toBeUndefined();

    await cloud.release('sync');
    await becomes('orders-edge', 'progressing', 'loadBalancer');
    await becomes('orders-edge', 'ready', 'controller');
    expect((await report('orders-edge'))?.state).toBe('progressing');

    await cloud.release('loadBalancer');
    await becomes('orders-edge', 'ready', 'loadBalancer');
    expect((await hop('orders-edge', 'targets'))?.state).toBe('progressing');

    await cloud.release('targets');
    await becomes('orders-edge', 'ready');
    expect((await report('orders-edge'))?.findings).toEqual([]);
  });

  it.each(['orders-edge', 'pay-edge'])(
    'put %s at risk, break it and heal it',
    async name => {
      const aim = (id: string, on: boolean) =>
        cloud.control('PUT', `/faults/${id}`, { on, edge: name });
      const verdict = async () =>
        (await readReports(cloud.urls, { laterMs: QUARTER_HOUR })).get(name);
      await aim('targets-unhealthy', true);
      expect(await verdict()).toMatchObject({
        state: 'degraded',
        firstBroken: 'targets',
      });
      await aim('targets-none', true);
      expect(await verdict()).toMatchObject({
        state: 'broken',
        firstBroken: 'targets',
      });
      await aim('targets-none', false);
      await aim('targets-unhealthy', false);
      expect((await verdict())?.state).toBe('ready');
    },
  );

  it('break the seeded edge at once, for it is no new one', async () => {
    await cloud.control('PUT', '/faults/targets-none', {
      on: true,
      edge: 'pay-edge',
    });
    expect(await report('pay-edge')).toMatchObject({
      state: 'broken',
      firstBroken: 'targets',
    });
    await cloud.setFault('targets-none', false);
  });

  it.each([
    ['cluster-dead', 'fetch failed'],
    ['cluster-refuse-httproutes', 'forbidden'],
  ])(
    'make the cluster fail its reader by %s, and answer again',
    async (id, words) => {
      const routes = async () => {
        const answer = await fetch(
          `${cloud.urls.kubernetes}/apis/gateway.networking.k8s.io/v1/httproutes`,
          { headers: { authorization: 'Bearer demo-token' } },
        );
        const { message } = await answer.json();
        if (!answer.ok) throw new Error(message);
      };
      await cloud.setFault(id, true);
      await expect(routes()).rejects.toThrow(words);
      await cloud.setFault(id, false);
      await expect(routes()).resolves.toBeUndefined();
      const { objects } = await readClusterSnapshot(cloud.urls.kubernetes);
      expect(objects.gateways.length).toBeGreaterThan(4);
    },
  );

  it('catch up with what was merged while the cluster was dead', async () => {
    const readyPods = async () => {
      const { objects } = await readClusterSnapshot(cloud.urls.kubernetes);
      return objects.endpointslices
        .filter(({ metadata }) => metadata.namespace === 'payments')
        .flatMap(({ endpoints }) => endpoints).length;
    };
    expect(await readyPods()).toBe(3);
    const [, payments] = DEMO_SERVICES;
    const number = await cloud.propose({
      repository: 'payments',
      branch: 'scale-out',
      files: workloadFiles({ ...payments, replicas: 5 }),
      title: 'Scale out',
    });
    await cloud.setFault('cluster-dead', true);
    await cloud.merge(number);
    await cloud.comesTrue(
      'the sync loop says what it could not apply',
      async () => Object.keys((await cloud.state()).syncFailures).length > 0,
    );
    await cloud.setFault('cluster-dead', false);
    await cloud.comesTrue(
      'five pods are ready',
      async () => (await readyPods()) === 5,
    );
    await cloud.comesTrue(
      'nothing is left to apply',
      async () => Object.keys((await cloud.state()).syncFailures).length === 0,
    );
  });

  it.each([
    ['aws-denied', 'AccessDenied'],
    ['aws-throttled', 'Throttling'],
    ['acm-denied', 'AccessDeniedException'],
  ])('make AWS refuse the portal by %s, and answer again', async (id, name) => {
    await cloud.setFault(id, true);
    await expect(readAwsSnapshot(cloud.urls.aws)).rejects.toMatchObject({
      name,
    });
    await cloud.setFault(id, false);
    const { loadBalancers } = await readAwsSnapshot(cloud.urls.aws);
    expect(loadBalancers.length).toBeGreaterThan(3);
  });

  const usOf = (urls: DemoCloud['urls']) =>
    readReports(urls, { cluster: 'demo-us' });

  it('lose one cluster and keep the other live', async () => {
    await cloud.control('PUT', '/faults/cluster-dead', {
      on: true,
      cluster: 'demo-us',
    });
    await expect(usOf(cloud.urls)).rejects.toThrow('fetch failed');
    expect((await report('pay-edge'))?.state).toBe('ready');
    await cloud.setFault('cluster-dead', false);
    expect((await usOf(cloud.urls)).get('shared-gw')?.state).toBe('ready');
  });

  it('lose the rights in one region and keep them in the other', async () => {
    await cloud.control('PUT', '/faults/aws-denied', {
      on: true,
      region: 'us-east-1',
    });
    await expect(usOf(cloud.urls)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    expect((await report('pay-edge'))?.state).toBe('ready');
    await cloud.setFault('aws-denied', false);
    expect((await usOf(cloud.urls)).get('login-edge')?.state).toBe('degraded');
  });

  it('lead a request for the other environment to the other cluster', async () => {
    const [orders] = DEMO_SERVICES;
    const files = edgeFiles({
      ...orders,
      clusters: ['demo-us'],
      edge: { name: 'orders-us', hostname: 'orders.us.example.com' },
    });
    const number = await cloud.propose({
      repository: 'orders',
      branch: 'edge/production-us/orders-us',
      files,
      title: 'Request orders-us',
    });
    await cloud.merge(number);
    await cloud.comesTrue(
      'orders-us is ready in demo-us',
      async () => (await usOf(cloud.urls)).get('orders-us')?.state === 'ready',
    );
    expect(await report('orders-us')).toBeUndefined();
    expect((await cloud.state()).syncFailures).toEqual({});
  });

  it('are throttled while AWS counts the calls, and no longer after', async () => {
    await cloud.setFault('aws-bucket', true);
    const rounds = async () => {
      for (let round = 0; round < 10; round += 1) {
        await readAwsSnapshot(cloud.urls.aws);
      }
    };
    await expect(rounds()).rejects.toMatchObject({ name: 'Throttling' });
    await cloud.setFault('aws-bucket', false);
    await expect(rounds()).resolves.toBeUndefined();
  });

  it('let the controllers work while AWS refuses the portal', async () => {
    await cloud.control('POST', '/reset');
    await cloud.setFault('aws-denied', true);
    await cloud.merge(await cloud.requestEdge());
    await cloud.comesTrue(
      'orders-edge is active with four healthy targets',
      async () => (await cloud.edge('orders-edge')).targets.healthy === 4,
    );
    await cloud.setFault('aws-denied', false);
    await becomes('orders-edge', 'ready');
    expect((await cloud.state()).syncFailures).toEqual({});
  });
});
