import request from 'supertest';

import { createControlApp } from './createControlApp';
import { startControlledCloud } from './__testUtils__/startControlledCloud';
import type { ControlledCloud } from './__testUtils__/startControlledCloud';
import { createControlServer } from './createControlServer';

describe('createControlApp', () => {
  let world: ControlledCloud;
  let app: ReturnType<typeof createControlApp>;
  beforeEach(async () => {
    world = await startControlledCloud();
    app = createControlApp(world.cloud);
  });
  afterEach(() => world.stop());

  it('shows the demo page under a policy that runs its own script only', async () => {
    const page = await request(app).get('/').expect(200);
    expect(page.type).toBe('text/html');
    expect(page.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(page.text).not.toMatch(/<script>|style=|onclick/);
  });

  it.each([
    ['/demo.js', /javascript/],
    ['/sections.js', /javascript/],
    ['/dom.js', /javascript/],
    ['/demo.css', /css/],
  ])('serves %s', async (path, type) => {
    const file = await request(app).get(path).expect(200);
    expect(file.type).toMatch(type);
  });

  it('serves no file beside the page', async () => {
    const answer = await request(app).get('/../createControlApp.ts');
    expect(answer.status).toBe(404);
  });

  it('listens on loopback, and not on a taken port', async () => {
    const server = await createControlServer(world.cloud, 0);
    expect((await fetch(`${server.url}/control/ready`)).status).toBe(200);
    const port = Number(new URL(server.url).port);
    await expect(createControlServer(world.cloud, port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });
});
