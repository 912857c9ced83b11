import { readAwsSnapshot } from './__testUtils__/readAwsSnapshot';
import { readClusterSnapshot } from './__testUtils__/readClusterSnapshot';
import { readReports } from './__testUtils__/readReports';
import { startDemoCloud } from './__testUtils__/DemoCloud';
import type { DemoCloud } from './__testUtils__/DemoCloud';

jest.setTimeout(120_000);

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

  it('put the requested edge at risk, break it and heal it', async () => {
    await cloud.setFault('targets-unhealthy', true);
    expect(await report('orders-edge')).toMatchObject({
      state: 'degraded',
      firstBroken: 'targets',
    });
    await cloud.setFault('targets-none', true);
    expect(await report('orders-edge')).toMatchObject({
      state: 'broken',
      firstBroken: 'targets',
    });
    await cloud.setFault('targets-none', false);
    await cloud.setFault('targets-unhealthy', false);
    expect((await report('orders-edge'))?.state).toBe('ready');
    expect((await report('pay-edge'))?.state).toBe('ready');
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

  it.each([
    ['aws-denied', 'AccessDenied'],
    ['aws-throttled', 'ThrottlingException'],
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
  });
});
