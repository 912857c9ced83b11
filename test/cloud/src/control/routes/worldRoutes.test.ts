import { KubernetesObjectApi } from '@kubernetes/client-node';
import request from 'supertest';

import { createControlApp } from '../createControlApp';
import type { CloudState } from '../state/readState';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';

describe('worldRoutes', () => {
  let world: ControlledCloud;
  let app: ReturnType<typeof createControlApp>;
  beforeEach(async () => {
    world = await startControlledCloud();
    app = createControlApp(world.cloud);
  });
  afterEach(() => world.stop());

  it('is ready once the demo world is in place', async () => {
    world.setReady(false);
    const early = await request(app).get('/control/ready').expect(503);
    expect(early.body.error.message).toBe('The demo world is being built');
    world.setReady(true);
    await request(app).get('/control/ready').expect(200, { ready: true });
  });

  it('changes the pace of time', async () => {
    await request(app)
      .put('/control/time')
      .send({ factor: 60 })
      .expect(200, { factor: 60 });
    expect(world.cloud.aws.account.clock.factor).toBe(60);
    await request(app).get('/control/time').expect(200, { factor: 60 });
  });

  it.each([
    [{ factor: 0 }, "Field 'factor'"],
    [{ factor: '20' }, "Field 'factor'"],
    [{ factor: 1e9 }, "Field 'factor'"],
    [{}, "Field 'factor'"],
    [{ factor: 1, pace: 2 }, "Field 'body'"],
  ])('refuses the pace %j', async (body, start) => {
    const answer = await request(app)
      .put('/control/time')
      .send(body)
      .expect(400);
    expect(answer.body.error.message).toContain(start);
    expect(world.cloud.aws.account.clock.factor).toBe(1);
  });

  it('answers a broken body in JSON', async () => {
    const answer = await request(app)
      .put('/control/time')
      .set('Content-Type', 'application/json')
      .send('{')
      .expect(400);
    expect(answer.body.error.name).toBe('SyntaxError');
  });

  it('starts over with every switch off and every step released', async () => {
    await request(app).put('/control/faults/aws-denied').send({ on: true });
    await request(app).post('/control/hold').send({ step: 'sync' });
    const answer = await request(app).post('/control/reset').expect(200);
    expect(world.resets()).toBe(1);
    expect(
      answer.body.faults.filter(
        (fault: CloudState['faults'][number]) => fault.on,
      ),
    ).toEqual([]);
    expect(
      answer.body.steps.filter(
        (step: CloudState['steps'][number]) => step.held,
      ),
    ).toEqual([]);
    expect(world.cloud.aws.account.switches.denied.size).toBe(0);
  });

  it('tells a failure of starting over', async () => {
    const failing = createControlApp({
      ...world.cloud,
      reset: () => Promise.reject(new Error('no room')),
    });
    const answer = await request(failing).post('/control/reset').expect(500);
    expect(answer.body).toEqual({
      error: { name: 'Error', message: 'no room' },
    });
  });

  it('shows everything the page draws', async () => {
    world.createLoadBalancer('payments', 'pay-edge');
    await world.openPull('edge/x', { 'a.txt': 'a' }, 'Request an edge');
    const { body } = await request(app).get('/control/state').expect(200);
    expect(body).toMatchObject({
      ready: true,
      factor: 1,
      urls: { git: world.cloud.git.url, aws: world.cloud.aws.url },
      syncFailures: {},
    });
    expect(
      body.pulls.map((pull: CloudState['pulls'][number]) => pull.title),
    ).toEqual(['Request an edge']);
    expect(
      body.steps.map((step: CloudState['steps'][number]) => step.step),
    ).toEqual(['sync', 'loadBalancer', 'targets']);
    expect(
      body.edges.map((edge: CloudState['edges'][number]) => edge.name),
    ).toContain('legacy-gw');
  });

  it('tells what the portal asked, and not what controllers did', async () => {
    const { kubernetes } = world.cloud.clusters['demo-eu'];
    const asReader = KubernetesObjectApi.makeApiClient(
      kubernetes.readerConfig(),
    );
    const asController = KubernetesObjectApi.makeApiClient(
      kubernetes.systemConfig(),
    );
    await asReader.list('gateway.networking.k8s.io/v1', 'Gateway');
    await asController.list('v1', 'Service');
    world.cloud.aws.account.switches.spared.add('CONTROLLER');
    world.cloud.aws.account.calls.add('PORTAL', 'acm:DescribeCertificate');
    world.cloud.aws.account.calls.add('CONTROLLER', 'ec2:DescribeSubnets');
    const { body } = await request(app).get('/control/calls').expect(200);
    expect(body.kubernetes['demo-eu']).toMatchObject({
      'list gateways.gateway.networking.k8s.io': 1,
    });
    expect(Object.keys(body.kubernetes['demo-eu'])).not.toContain(
      'list services',
    );
    expect(body.aws).toEqual({ 'acm:DescribeCertificate': 1 });
  });

  it('still shows AWS while the cluster is dead', async () => {
    world.createLoadBalancer('payments', 'pay-edge');
    await request(app).put('/control/faults/cluster-dead').send({ on: true });
    const { body } = await request(app).get('/control/state').expect(200);
    const pay = body.edges.find(
      (edge: CloudState['edges'][number]) => edge.name === 'pay-edge',
    );
    expect(pay.loadBalancer.state).toBe('provisioning');
  });
});
