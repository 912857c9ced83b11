import request from 'supertest';

import { createControlApp } from '../createControlApp';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';

describe('stepRoutes', () => {
  let world: ControlledCloud;
  let app: ReturnType<typeof createControlApp>;
  beforeEach(async () => {
    world = await startControlledCloud();
    app = createControlApp(world.cloud);
  });
  afterEach(() => world.stop());

  const post = (path: string, body: object) =>
    request(app).post(`/control${path}`).send(body);

  it('holds steps one by one and releases one of them', async () => {
    const { gates } = world.cloud.aws.account.switches;
    await post('/hold', { step: 'sync' }).expect(200, { held: ['sync'] });
    await post('/hold', { step: 'targets' }).expect(200, {
      held: ['sync', 'targets'],
    });
    expect(world.sync.isHeld()).toBe(true);
    expect([gates.loadBalancer.held, gates.targets.held]).toEqual([
      false,
      true,
    ]);
    await post('/release', { step: 'sync' }).expect(200, { held: ['targets'] });
    expect(world.sync.isHeld()).toBe(false);
  });

  it('releases all steps when none is named', async () => {
    await post('/hold', { step: 'loadBalancer' });
    await post('/hold', { step: 'sync' });
    const answer = await request(app).post('/control/release').expect(200);
    expect(answer.body).toEqual({ held: [] });
  });

  it.each([
    ['/hold', {}],
    ['/hold', { step: 'gateway' }],
    ['/release', { step: 'gateway' }],
    ['/release', { steps: ['sync'] }],
  ])('refuses %s of %j, naming what can be held', async (path, body) => {
    const answer = await post(path, body).expect(400);
    expect(answer.body.error.name).toBe('ControlError');
    expect(answer.body.error.message).toMatch(/^Field '(step|body)': /);
  });
});
