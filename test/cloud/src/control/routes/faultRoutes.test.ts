import request from 'supertest';

import { createControlApp } from '../createControlApp';
import type { FaultState } from '../faults/FaultBoard';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';

describe('faultRoutes', () => {
  let world: ControlledCloud;
  let app: ReturnType<typeof createControlApp>;
  beforeEach(async () => {
    world = await startControlledCloud();
    app = createControlApp(world.cloud);
  });
  afterEach(() => world.stop());

  const put = (id: string, body: object) =>
    request(app).put(`/control/faults/${id}`).send(body);
  const denied = () => [...world.cloud.aws.account.switches.denied].sort();
  const targetFault = (namespace: string, gateway: string) =>
    world.cloud.aws.account.switches.targetFaultOf(
      new Map([
        [
          'service.k8s.aws/stack',
          `envoy-gateway-system/envoy-${namespace}-${gateway}-0a1b2c3d`,
        ],
      ]),
    );
  const routes = () =>
    fetch(
      `${world.kubernetes.url}/apis/gateway.networking.k8s.io/v1/httproutes`,
      { headers: { authorization: 'Bearer reader' } },
    );

  it('lists every switch with a sentence, all off', async () => {
    const { body } = await request(app).get('/control/faults').expect(200);
    expect(body.items.map((fault: FaultState) => fault.id)).toEqual([
      'targets-unhealthy',
      'targets-none',
      'cluster-dead',
      'cluster-refuse-httproutes',
      'watch-cut',
      'resource-version-expired',
      'aws-denied',
      'acm-denied',
      'aws-throttled',
      'aws-bucket',
    ]);
    for (const fault of body.items) {
      expect(fault).toMatchObject({ on: false });
      expect(fault.sentence).toMatch(/\.$/);
      expect(fault.apply).toBeUndefined();
    }
  });

  it('cuts the cluster off, and heals it', async () => {
    await put('cluster-dead', { on: true }).expect(200);
    await expect(routes()).rejects.toThrow('fetch failed');
    const { body } = await request(app)
      .get('/control/faults/cluster-dead')
      .expect(200);
    expect(body.on).toBe(true);
    await put('cluster-dead', { on: false }).expect(200);
    expect((await routes()).status).toBe(200);
  });

  it('refuses routes to the reader', async () => {
    await put('cluster-refuse-httproutes', { on: true });
    expect((await routes()).status).toBe(403);
    await put('cluster-refuse-httproutes', { on: false });
    expect((await routes()).status).toBe(200);
  });

  it.each(['watch-cut', 'resource-version-expired'])(
    'does %s once and is off again',
    async id => {
      const watching = await fetch(
        `${world.kubernetes.url}/api/v1/services?watch=true`,
        { headers: { authorization: 'Bearer reader' } },
      );
      const { body } = await put(id, { on: true }).expect(200);
      expect(body).toMatchObject({ on: false, lasting: false });
      await expect(watching.text()).rejects.toThrow('terminated');
    },
  );

  it('does nothing when a momentary fault is switched off', async () => {
    const cut = jest.spyOn(world.kubernetes.faults, 'cutWatches');
    await put('watch-cut', { on: false }).expect(200);
    expect(cut).not.toHaveBeenCalled();
  });

  it('keeps certificates denied when the wider denial ends', async () => {
    await put('aws-denied', { on: true });
    expect(denied()).toEqual(['acm', 'ec2', 'elasticloadbalancing', 'sts']);
    await put('acm-denied', { on: true });
    await put('aws-denied', { on: false });
    expect(denied()).toEqual(['acm']);
    await put('acm-denied', { on: false });
    expect(denied()).toEqual([]);
  });

  it('cuts the cluster off that is named, and no other', async () => {
    const weather = () =>
      Object.values(world.cloud.clusters).map(
        ({ kubernetes }) => kubernetes.faults.weather,
      );
    const us = await put('cluster-dead', { on: true, cluster: 'demo-us' });
    expect(us.body).toMatchObject({ on: true, cluster: 'demo-us' });
    expect(weather()).toEqual(['fine', 'dead']);
    await put('cluster-dead', { on: true });
    expect(weather()).toEqual(['dead', 'fine']);
    await put('cluster-dead?cluster=demo-us', { on: true });
    expect(weather()).toEqual(['fine', 'dead']);
    await put('cluster-dead', { on: false });
    expect(weather()).toEqual(['fine', 'fine']);
  });

  it('cuts the watches of the cluster that is named once', async () => {
    const { clusters } = world.cloud;
    const cuts = Object.values(clusters).map(({ kubernetes }) =>
      jest.spyOn(kubernetes.faults, 'cutWatches'),
    );
    const answer = await put('watch-cut', { on: true, cluster: 'demo-us' });
    expect(answer.body.on).toBe(false);
    expect(cuts.map(cut => cut.mock.calls.length)).toEqual([0, 1]);
    await put('cluster-dead', { on: true });
    expect(cuts.map(cut => cut.mock.calls.length)).toEqual([0, 1]);
  });

  it('denies one region', async () => {
    await put('aws-denied', { on: true, region: 'us-east-1' });
    expect(denied()).toEqual([
      'us-east-1/acm',
      'us-east-1/ec2',
      'us-east-1/elasticloadbalancing',
      'us-east-1/sts',
    ]);
    await put('aws-denied', { on: true });
    expect(denied()).toEqual(['acm', 'ec2', 'elasticloadbalancing', 'sts']);
  });

  it('counts calls while it is told to', async () => {
    const { switches } = world.cloud.aws.account;
    expect(switches.metered).toBe(false);
    await put('aws-bucket', { on: true });
    expect(switches.metered).toBe(true);
    await put('aws-bucket', { on: false });
    expect(switches.metered).toBe(false);
  });

  it('throttles', async () => {
    await put('aws-throttled', { on: true });
    const { throttled } = world.cloud.aws.account.switches;
    expect([...throttled]).toEqual(['elasticloadbalancing', 'acm']);
    await put('aws-throttled', { on: false });
    expect(throttled.size).toBe(0);
  });

  it('aims at the ready edge before one was requested', async () => {
    await put('targets-unhealthy', { on: true });
    expect(targetFault('payments', 'pay-edge')?.kind).toBe('allUnhealthy');
    expect(targetFault('orders', 'orders-edge')).toBeUndefined();
  });

  it('aims at the requested edge once it has a load balancer', async () => {
    world.createLoadBalancer('orders', 'orders-edge');
    await put('targets-none', { on: true });
    expect(targetFault('orders', 'orders-edge')).toEqual({ kind: 'noTargets' });
    expect(targetFault('payments', 'pay-edge')).toBeUndefined();
    await put('targets-none', { on: false });
    expect(targetFault('orders', 'orders-edge')).toBeUndefined();
  });

  it.each([
    ['the body', 'targets-none', { on: true, edge: 'shop-edge' }],
    ['the query', 'targets-none?edge=shop-edge', { on: true }],
  ])('aims at the edge %s names', async (_, path, body) => {
    const answer = await put(path, body).expect(200);
    expect(answer.body.edge).toBe('shop-edge');
    expect(targetFault('shop', 'shop-edge')?.kind).toBe('noTargets');
  });

  it('lets the fault switched on last win', async () => {
    await put('targets-unhealthy', { on: true });
    await put('targets-none', { on: true });
    expect(targetFault('payments', 'pay-edge')?.kind).toBe('noTargets');
    await put('targets-none', { on: false });
    expect(targetFault('payments', 'pay-edge')?.kind).toBe('allUnhealthy');
  });

  it.each([
    ['volcano', { on: true }, 404, "There is no fault 'volcano'"],
    ['aws-denied', {}, 400, "Field 'on'"],
    ['aws-denied', { on: 'yes' }, 400, "Field 'on'"],
    ['aws-denied', { on: true, off: false }, 400, "Field 'body'"],
    ['aws-denied', { on: true, edge: 'pay-edge' }, 400, 'takes no edge'],
    ['aws-denied', { on: true, region: 'mars' }, 400, "no region 'mars'"],
    ['aws-denied', { on: true, cluster: 'demo-us' }, 400, 'takes no cluster'],
    ['targets-none', { on: true, edge: 'a.*b' }, 400, "Field 'edge'"],
  ])('refuses %s with %j', async (id, body, status, message) => {
    const answer = await put(id, body).expect(status);
    expect(answer.body.error.message).toContain(message);
    expect(denied()).toEqual([]);
  });

  it('does not know a fault it is asked about', async () => {
    const answer = await request(app).get('/control/faults/volcano');
    expect(answer.status).toBe(404);
  });
});
