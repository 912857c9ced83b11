import { parse } from 'yaml';

import { startPortal } from '../__fixtures__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;

const orders = { owner: 'demo', name: 'orders' };
const branch = 'edge/production/orders-edge';

jest.setTimeout(60_000);

describe('template request-edge', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await startPortal();
  });
  afterEach(() => portal?.stop());

  const branchFiles = () => portal.git.readFiles(orders, branch);
  const bodies = () => portal.git.pulls().map(({ body }) => body);

  it('opens a pull request with manifests, request and link', async () => {
    const before = await portal.git.readFiles(orders);
    const { output, skipped } = await portal.request();
    expect(skipped).toEqual([]);

    const [pull, ...others] = portal.git.pulls();
    expect(others).toEqual([]);
    expect(pull).toMatchObject({
      title: 'Edge orders-edge for orders in production',
      body: expect.stringContaining('It answers for orders.eu.example.com.'),
      head: branch,
      base: 'main',
      state: 'open',
    });
    const files = await branchFiles();
    expect(Object.keys(files)).toEqual([
      'README.md',
      'catalog-info.yaml',
      `${branch}/edge.yaml`,
      `${branch}/envoyproxy.yaml`,
      `${branch}/gateway.yaml`,
      `${branch}/kustomization.yaml`,
      `${branch}/route-app.yaml`,
      `${branch}/route-redirect.yaml`,
    ]);
    expect(files['README.md']).toBe(before['README.md']);
    expect(parse(files[`${branch}/gateway.yaml`])).toMatchObject({
      kind: 'Gateway',
      metadata: { name: 'orders-edge', namespace: 'orders' },
    });
    expect(parse(files[`${branch}/edge.yaml`])).toEqual({
      formatVersion: 1,
      entity: 'component:default/orders',
      environment: 'production',
      name: 'orders-edge',
      hostnames: ['orders.eu.example.com'],
    });
    const catalog = files['catalog-info.yaml'];
    expect(catalog).toMatch(/^# Owned by team orders\n/);
    expect(parse(catalog).metadata.annotations).toMatchObject({
      'tls-edge.dev/edge': 'demo-eu/orders/orders-edge',
      'tls-edge.dev/service': 'orders:8080',
    });
    expect(await portal.git.readFiles(orders)).toEqual(before);

    const url = `${portal.git.url}/demo/orders/pull/1`;
    expect(output.links).toEqual([
      expect.objectContaining({ title: 'Pull request', url }),
      expect.objectContaining({
        url: '/catalog/default/component/orders/edge',
      }),
    ]);
  });

  it('tells the portal, in the name of the user, which pull request to follow', async () => {
    await portal.request();
    const [call, ...others] = portal.backend.calls;
    expect(others).toEqual([]);
    expect(call.url).toBe('/api/edge/v1/requests');
    expect(call.authorization).toContain('user:default/olga');
    expect(call.body).toEqual({
      edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
      entityRef: 'component:default/orders',
      environment: 'production',
      pullRequestUrl: `${portal.git.url}/demo/orders/pull/1`,
      target: {
        repository: `${portal.git.url}/demo/orders`,
        branch: 'main',
        path: branch,
      },
      requestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      manifestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('updates the open pull request when the same edge is asked for again', async () => {
    await portal.request();
    await portal.request({
      hostnames: ['orders.eu.example.com', 'shop.eu.example.com'],
    });
    expect(portal.git.pulls()).toHaveLength(1);
    expect(bodies()[0]).toContain(
      'orders.eu.example.com and shop.eu.example.com',
    );
    expect((await branchFiles())[`${branch}/edge.yaml`]).toContain('shop.eu');
    const urls = portal.backend.calls.map(
      ({ body }) => (body as { pullRequestUrl: string }).pullRequestUrl,
    );
    expect(new Set(urls)).toEqual(
      new Set([`${portal.git.url}/demo/orders/pull/1`]),
    );
  });

  it('opens another pull request once the first is merged, and none when nothing changes', async () => {
    await portal.request();
    await portal.git.mergePull(1);
    const again = await portal.request();
    expect(portal.git.pulls()).toHaveLength(1);
    expect(again.skipped).toEqual(['record']);
    expect(again.output.text).toContainEqual(
      expect.objectContaining({ if: true, title: 'Nothing to change' }),
    );
    await portal.request({ options: { replicas: 4 } });
    expect(portal.git.pulls().map(({ state }) => state)).toEqual([
      'open',
      'closed',
    ]);
  });

  it('leaves the merged request where the backend looks for it', async () => {
    await portal.request();
    await portal.git.mergePull(1);
    const url = `${portal.git.url}/demo/orders/tree/main/${branch}/edge.yaml`;
    const response = await portal.reader.readUrl(url);
    const text = (await response.buffer()).toString();
    expect(parse(text)).toMatchObject({ name: 'orders-edge' });
    const again = portal.reader.readUrl(url, { etag: response.etag });
    await expect(again).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('sends listed paths where they are wanted', async () => {
    const routes = [
      { path: '/', service: 'orders', port: 8080 },
      { path: '/admin', service: 'orders-admin', port: 9000 },
    ];
    await portal.request({ routes });
    const route = parse((await branchFiles())[`${branch}/route-app.yaml`]);
    expect(route.spec.rules).toHaveLength(2);
    expect(bodies()[0]).toContain('/admin to orders-admin:9000');
  });

  it('writes nothing anywhere in a dry run', async () => {
    const { output } = await portal.request({}, {}, { isDryRun: true });
    expect(portal.git.pulls()).toEqual([]);
    expect(portal.backend.calls).toEqual([]);
    expect(output.links).toHaveLength(2);
  });
});
