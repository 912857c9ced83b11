import type { ApiClient } from '../api/ApiClient';
import {
  grantsPath,
  PATHS,
  startBothServers,
} from './__fixtures__/bothServers';
import type { Side } from './__fixtures__/bothServers';
import { INVALID } from './__fixtures__/invalidObjects';
import { takeLines } from './__fixtures__/takeLines';

const configMap = (name: string, rest: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, labels: { suite: 'contract' } },
  ...rest,
});

const gateway = (name: string, metadata: object = {}) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name, ...metadata },
  spec: {
    gatewayClassName: 'nobody',
    listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
  },
});

const grant = (name: string, version: string) => ({
  apiVersion: `gateway.networking.k8s.io/${version}`,
  kind: 'ReferenceGrant',
  metadata: { name },
  spec: {
    from: [
      {
        group: 'gateway.networking.k8s.io',
        kind: 'HTTPRoute',
        namespace: 'payments',
      },
    ],
    to: [{ group: '', kind: 'Service' }],
  },
});

const MERGE = 'merge-patch+json';
const JSON_PATCH = 'json-patch+json';
const APPLY = 'apply-patch+yaml';

const create = (api: ApiClient, name: string, rest?: object) =>
  api.post(PATHS.configMaps, configMap(name, rest));

describe('the double of the Kubernetes API answers as the real one', () => {
  let both: Awaited<ReturnType<typeof startBothServers>>;
  beforeAll(async () => {
    both = await startBothServers();
  });
  afterAll(() => both.stop());

  const agree = async (
    calls: (side: Side) => Promise<readonly unknown[]>,
  ): Promise<void> => {
    const { double, real } = await both.ask(calls);
    expect(double).toEqual(real);
  };

  it('to the creation of objects', () =>
    agree(async ({ api }) => [
      await create(api, 'made', { data: { a: '1' } }),
      await api.post(PATHS.gateways, gateway('made')),
      await api.post(PATHS.services, {
        metadata: { name: 'made' },
        spec: { ports: [{ port: 80 }], selector: { app: 'x' } },
      }),
      await api.get(`${PATHS.gateways}/made`),
    ]));

  it('to those who write one version of a kind and read another', () =>
    agree(async ({ api }) => {
      const [newer, older] = ['v1', 'v1beta1'].map(version => ({
        path: grantsPath(version),
        grant: grant('both', version),
      }));
      const watch = await api.watch(older.path);
      return [
        await api.post(newer.path, newer.grant),
        await api.get(`${older.path}/both`),
        await api.post(older.path, newer.grant),
        await api.put(`${older.path}/both`, older.grant),
        await api.delete(`${newer.path}/both`),
        await takeLines(watch, 2),
      ];
    }));

  it.each<[string, (api: ApiClient) => Promise<unknown>]>([
    ['what is not there', api => api.get(`${PATHS.configMaps}/none`)],
    [
      'a custom object that is not there',
      api => api.get(`${PATHS.gateways}/none`),
    ],
    [
      'an object of another kind',
      api => api.post(PATHS.configMaps, { ...configMap('x'), kind: 'Secret' }),
    ],
    [
      'an object of another version',
      api =>
        api.post(PATHS.configMaps, { ...configMap('x'), apiVersion: 'v2' }),
    ],
    [
      'a custom object of another kind',
      api => api.post(PATHS.gateways, { ...gateway('x'), kind: 'HTTPRoute' }),
    ],
    [
      'what is there already',
      async api => {
        await create(api, 'twice');
        return create(api, 'twice');
      },
    ],
    [
      'an update of what is not there',
      api => api.put(`${PATHS.configMaps}/none`, configMap('none')),
    ],
    [
      'a patch of what is not there',
      api => api.patch(`${PATHS.gateways}/none`, MERGE, { spec: {} }),
    ],
    [
      'a deletion of what is not there',
      api => api.delete(`${PATHS.gateways}/none`),
    ],
    [
      'an update of something older',
      async api => {
        const { body } = await create(api, 'old');
        await api.put(`${PATHS.configMaps}/old`, { ...body, data: { a: '1' } });
        return api.put(`${PATHS.configMaps}/old`, {
          ...body,
          data: { a: '2' },
        });
      },
    ],
    [
      'a custom object’s update without a version',
      async api => {
        await api.post(PATHS.gateways, gateway('versionless'));
        return api.put(`${PATHS.gateways}/versionless`, gateway('versionless'));
      },
    ],
    [
      'a merge patch with an old version',
      async api => {
        const { body } = await create(api, 'stale');
        await api.patch(`${PATHS.configMaps}/stale`, MERGE, {
          data: { a: '1' },
        });
        return api.patch(`${PATHS.configMaps}/stale`, MERGE, {
          metadata: { resourceVersion: body.metadata.resourceVersion },
          data: { a: '2' },
        });
      },
    ],
    [
      'a namespace that does not exist',
      api => api.post('/api/v1/namespaces/none/configmaps', configMap('a')),
    ],
    [
      'a list page that does not exist',
      api => api.get(`${PATHS.configMaps}?limit=1&continue=nonsense`),
    ],
    [
      'a label selector that is none',
      api => api.get(`${PATHS.configMaps}?labelSelector=a%20like%20b`),
    ],
    [
      'strategic merge of a custom object',
      api =>
        api.patch(`${PATHS.gateways}/made`, 'strategic-merge-patch+json', {}),
    ],
  ])('to %s', (_, call) => agree(async ({ api }) => [await call(api)]));

  it.each(INVALID)('to an object it refuses: $because', ({ path, object }) =>
    agree(async ({ api }) => [await api.post(PATHS[path], object)]),
  );

  it('to lists in pages, which show one moment', () =>
    agree(async ({ api }) => {
      const page = `${PATHS.services}?labelSelector=page&limit=2`;
      for (const name of ['page-c', 'page-a', 'page-b']) {
        await api.post(PATHS.services, {
          metadata: { name, labels: { page: 'yes' } },
          spec: { ports: [{ port: 80 }] },
        });
      }
      const first = await api.get(page);
      await api.delete(`${PATHS.services}/page-c`);
      const token = encodeURIComponent(first.body.metadata.continue);
      const second = await api.get(`${page}&continue=${token}`);
      return [
        first.body.metadata.remainingItemCount,
        ...[first, second].map(({ code, body }) => ({
          code,
          kind: body.kind,
          names: body.items.map(
            ({ metadata }: { metadata: { name: string } }) => metadata.name,
          ),
          fields: Object.keys(body.items[0]).sort(),
          more: 'continue' in body.metadata,
        })),
        first.body.metadata.resourceVersion ===
          second.body.metadata.resourceVersion,
      ];
    }));

  it('to merge patches, and keeps the version where nothing changes', () =>
    agree(async ({ api }) => {
      const path = `${PATHS.configMaps}/merged`;
      await create(api, 'merged', { data: { a: '1', b: '2' } });
      const first = await api.patch(path, MERGE, { data: { a: null, c: '3' } });
      const second = await api.patch(path, MERGE, { data: { c: '3' } });
      return [
        first,
        second,
        first.body.metadata.resourceVersion ===
          second.body.metadata.resourceVersion,
      ];
    }));

  it('to JSON patches, also those that do not fit', () =>
    agree(async ({ api }) => {
      const path = `${PATHS.configMaps}/operated`;
      await create(api, 'operated', { data: { a: '1' } });
      return [
        await api.patch(path, JSON_PATCH, [
          { op: 'replace', path: '/data/a', value: '2' },
        ]),
        (await api.patch(path, JSON_PATCH, [{ op: 'remove', path: '/data/z' }]))
          .code,
      ];
    }));

  it('to generations and status', () =>
    agree(async ({ api }) => {
      const path = `${PATHS.gateways}/judged`;
      await api.post(PATHS.gateways, gateway('judged'));
      const labelled = await api.patch(path, MERGE, {
        metadata: { labels: { a: 'b' } },
      });
      const changed = await api.patch(path, MERGE, {
        spec: { gatewayClassName: 'other' },
      });
      const judged = await api.patch(`${path}/status`, MERGE, {
        spec: { gatewayClassName: 'ignored' },
        status: { addresses: [{ type: 'Hostname', value: 'a.example.com' }] },
      });
      return [labelled, changed, judged];
    }));

  it('to server-side apply, which takes back only what the same manager left out', () =>
    agree(async ({ api }) => {
      const path = `${PATHS.configMaps}/applied`;
      const apply = (data: object, manager: string, force = '') =>
        api.patch(
          `${path}?fieldManager=${manager}${force}`,
          APPLY,
          configMap('applied', { data }),
        );
      return [
        await apply({ kept: '1', dropped: '1' }, 'sync'),
        await apply({ other: '1' }, 'person'),
        await apply({ kept: '1' }, 'sync'),
        await apply({ kept: '2' }, 'person'),
        await apply({ kept: '2' }, 'person', '&force=true'),
      ];
    }));

  it('to finalizers: objects wait for them, and take no new ones then', () =>
    agree(async ({ api }) => {
      const path = `${PATHS.gateways}/held`;
      const finalizers = ['example.com/hold'];
      await api.post(PATHS.gateways, gateway('held', { finalizers }));
      const patch = (value: readonly string[] | null) =>
        api.patch(path, MERGE, { metadata: { finalizers: value } });
      const marked = await api.delete(path);
      const late = await patch([...finalizers, 'example.com/late']);
      const released = await patch(null);
      return [marked, late, released, await api.get(path)];
    }));

  it('to deletions', () =>
    agree(async ({ api }) => {
      await create(api, 'gone');
      await api.post(PATHS.gateways, gateway('gone'));
      return [
        await api.delete(`${PATHS.configMaps}/gone`),
        await api.delete(`${PATHS.gateways}/gone`),
      ];
    }));

  it('to watches: what begins and ceases to match is added and deleted', () =>
    agree(async ({ api }) => {
      const list = await api.get(PATHS.configMaps);
      const from = list.body.metadata.resourceVersion;
      const seen = takeLines(
        await api.watch(
          PATHS.configMaps,
          `&labelSelector=watched&resourceVersion=${from}`,
        ),
        4,
      );
      const path = `${PATHS.configMaps}/seen`;
      const label = (value: string | null) =>
        api.patch(path, MERGE, { metadata: { labels: { watched: value } } });
      await create(api, 'seen');
      await label('1');
      await label('2');
      await label(null);
      await label('3');
      await api.delete(path);
      return seen;
    }));

  it('to a watch from a version that is forgotten: one ERROR with 410', () =>
    agree(async ({ api, forgetThePast }) => {
      await api.post(PATHS.gateways, gateway('later'));
      forgetThePast();
      return takeLines(
        await api.watch(PATHS.gateways, '&resourceVersion=1'),
        1,
      );
    }));

  it('to a watch that ends in time, with a last bookmark', () =>
    agree(async ({ api }) => {
      const { body } = await api.get(PATHS.gateways);
      const { resourceVersion } = body.metadata;
      const watch = await api.watch(
        PATHS.gateways,
        `&allowWatchBookmarks=true&timeoutSeconds=6&resourceVersion=${resourceVersion}`,
      );
      await api.post(PATHS.gateways, gateway('marked'));
      const lines = await takeLines(watch, 20);
      return lines.slice(-1);
    }));
});
