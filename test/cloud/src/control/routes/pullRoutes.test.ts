import request from 'supertest';

import { createControlApp } from '../createControlApp';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';

describe('pullRoutes', () => {
  let world: ControlledCloud;
  let app: ReturnType<typeof createControlApp>;
  beforeEach(async () => {
    world = await startControlledCloud();
    app = createControlApp(world.cloud);
  });
  afterEach(() => world.stop());

  const merge = (number: number | string) =>
    request(app).post(`/control/pulls/${number}/merge`);

  it('lists pull requests with a link to their page', async () => {
    await request(app).get('/control/pulls').expect(200, { items: [] });
    const number = await world.openPull('edge/a', { 'a.txt': 'a' }, 'An edge');
    const { body } = await request(app).get('/control/pulls').expect(200);
    expect(body.items).toEqual([
      {
        number,
        title: 'An edge',
        repository: 'demo/orders',
        branch: 'edge/a',
        state: 'open',
        url: `${world.cloud.git.url}/demo/orders/pull/${number}`,
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    expect((await fetch(body.items[0].url)).status).toBe(200);
  });

  it('merges one, so that main has its files', async () => {
    const number = await world.openPull('edge/a', { 'a.txt': 'a' });
    const { body } = await merge(number).expect(200);
    expect(body).toMatchObject({ number, state: 'merged' });
    const files = await world.cloud.git.readFiles({
      owner: 'demo',
      name: 'orders',
    });
    expect(files).toHaveProperty(['a.txt'], 'a');
  });

  it('does not merge twice', async () => {
    const number = await world.openPull('edge/a', { 'a.txt': 'a' });
    await merge(number).expect(200);
    const { body } = await merge(number).expect(409);
    expect(body.error.message).toContain('not mergeable');
  });

  it('does not find a pull request that is not there', async () => {
    expect((await merge(99)).status).toBe(404);
  });

  it.each(['0', '-1', 'one', '1.5'])('refuses the number %s', async number => {
    const { body } = await merge(number).expect(400);
    expect(body.error.message).toContain(`'${number}' is no number`);
  });
});
