import type { JsonObject } from '@backstage/types';

import { demoConfig, ordersEntity } from '../__fixtures__/demoWorld';
import { startPortal } from '../__fixtures__/startPortal';

type Portal = Awaited<ReturnType<typeof startPortal>>;
type Services = NonNullable<Parameters<Portal['request']>[1]>;

jest.setTimeout(60_000);

describe('template request-edge refuses', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal?.stop());

  const leaveNoTrace = async () => {
    expect(portal.git.pulls()).toEqual([]);
    expect(portal.backend.calls).toEqual([]);
    const orders = { owner: 'demo', name: 'orders' };
    expect(Object.keys(await portal.git.readFiles(orders))).toEqual([
      'README.md',
      'catalog-info.yaml',
    ]);
    const branch = 'edge/production/orders-edge';
    expect(await portal.git.readFiles(orders, branch)).toEqual({});
  };

  it.each<[string, JsonObject, Services, RegExp]>([
    [
      'what policy locks',
      { options: { scheme: 'internet-facing' } },
      { config: demoConfig({ policy: { locked: { scheme: 'internal' } } }) },
      /scheme is "internet-facing"; allowed: /,
    ],
    [
      'host names of another team',
      { hostnames: ['pay.eu.example.com'] },
      {
        config: demoConfig({
          policy: {
            hostnames: [
              {
                owner: 'group:default/team-payments',
                suffixes: ['pay.eu.example.com'],
              },
            ],
          },
        }),
      },
      /pay\.eu\.example\.com/,
    ],
    [
      'an entity one does not own',
      {},
      { ownership: ['user:default/nora'] },
      /may not ask for an edge for 'component:default\/orders'/,
    ],
    [
      'an entity that is not there',
      { entity: 'component:default/none' },
      {},
      /entity is "component:default\/none"/,
    ],
    [
      'a repository that is not the entity’s own',
      { repoUrl: 'localhost:7103?owner=demo&repo=payments' },
      {},
      /repoUrl is "localhost:7103\?owner=demo&repo=payments"/,
    ],
    [
      'a path that leaves the folder',
      { options: { name: '../../.github/workflows' } },
      {},
      /name is "/,
    ],
    [
      'text that is Markdown',
      { hostnames: ['[click](https://evil.example)'] },
      {},
      /hostnames\[0\] is "\[click\]/,
    ],
    [
      'text that the scaffolder would expand',
      { options: { tags: { a: '${{ secrets.x }}' } } },
      {},
      /tags\.a/,
    ],
    [
      'input of the wrong type',
      { routes: [{ path: '/', service: 'orders', port: 'http' }] },
      {},
      /routes\[0\].*port is "http"; allowed: /,
    ],
  ])(
    '%s, and leaves no trace',
    async (_name, parameters, services, message) => {
      await expect(portal.request(parameters, services)).rejects.toThrow(
        message,
      );
      await leaveNoTrace();
    },
  );

  it('to write half a request when the catalog file is not there', async () => {
    const entity = ordersEntity(portal.git.url);
    const annotations = {
      ...entity.metadata.annotations,
      'backstage.io/managed-by-location': `url:${portal.git.url}/demo/orders/blob/main/gone.yaml`,
    };
    const entities = [
      ordersEntity(portal.git.url, {
        metadata: { name: 'orders', annotations },
      }),
    ];
    await expect(portal.request({}, { entities })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await leaveNoTrace();
  });
});
