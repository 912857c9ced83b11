import { KubernetesServer, createKubernetesServer } from '../../kubernetes';
import { until } from '../testUtils/until';
import { ClusterClient, isStatus } from './ClusterClient';
import { ObjectCache } from './ObjectCache';
import { plainObject } from './plainObject';

jest.setTimeout(30_000);

const service = (name: string, ports: readonly object[] = [{ port: 80 }]) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default' },
  spec: { ports },
});

describe('ObjectCache', () => {
  let server: KubernetesServer;
  let client: ClusterClient;
  let cache: ObjectCache<'Service'>;
  beforeEach(async () => {
    server = await createKubernetesServer();
    client = new ClusterClient(server.systemConfig(), 'test');
    cache = new ObjectCache(client, 'Service');
  });
  afterEach(async () => {
    await cache.stop();
    await server.stop();
  });

  const has = (name: string) =>
    until(
      () => cache.get('default', name),
      object => object !== undefined,
    );

  it('knows what exists once it has started', async () => {
    await client.create(service('a'));
    await cache.start();
    expect(cache.list().map(({ metadata }) => metadata.name)).toEqual(['a']);
    expect(cache.get('default', 'a')?.spec.ports[0].port).toBe(80);
    expect(cache.list('kube-system')).toEqual([]);
  });

  it('tells of everything that is added, changed and deleted', async () => {
    const names: string[] = [];
    cache.onChange(({ metadata }) => names.push(metadata.name));
    await cache.start();
    await client.create(service('a'));
    await client.apply(service('a', [{ port: 443 }]));
    await client.delete(service('a'));
    await until(
      () => names.length,
      length => length === 3,
    );
    expect(names).toEqual(['a', 'a', 'a']);
  });

  it.each([
    ['its watch is cut', () => server.faults.cutWatches()],
    [
      'its version is forgotten',
      () => {
        server.faults.expireResourceVersions();
        server.faults.cutWatches();
      },
    ],
    ['the server was reset', () => server.reset()],
  ])('goes on when %s', async (_, happen) => {
    await cache.start();
    await happen();
    await client.create(service('later'));
    expect(await has('later')).toBeDefined();
  });

  it.each(['dead', 'hanging'] as const)(
    'goes on after the server was %s, from what is there then',
    async weather => {
      await client.create(service('gone'));
      await cache.start();
      server.faults.weather = weather;
      await until(
        () => server.openWatches(),
        open => open === 0,
      );
      server.faults.weather = 'fine';
      await client.delete(service('gone'));
      await client.create(service('later'));
      expect(await has('later')).toBeDefined();
      const gone = await until(
        () => cache.get('default', 'gone'),
        object => object === undefined,
      );
      expect(gone).toBeUndefined();
    },
  );

  it('asks no more after it was stopped', async () => {
    await cache.start();
    await cache.stop();
    server.clearRequests();
    server.faults.cutWatches();
    const open = await until(
      () => server.openWatches(),
      count => count === 0,
    );
    expect(open).toBe(0);
    expect(server.requests()).toEqual({});
  });
});

describe('ClusterClient', () => {
  let server: KubernetesServer;
  let client: ClusterClient;
  beforeEach(async () => {
    server = await createKubernetesServer();
    client = new ClusterClient(server.systemConfig(), 'test');
  });
  afterEach(() => server.stop());

  it('hands out times as the API writes them', async () => {
    const created = (await client.create(service('a'))) as unknown as {
      metadata: { creationTimestamp: string };
    };
    expect(created.metadata.creationTimestamp).toMatch(/:\d\dZ$/);
  });

  it('writes status apart from the rest', async () => {
    const created = await client.create(service('a'));
    const status = { loadBalancer: { ingress: [{ hostname: 'x' }] } };
    await client.replaceStatus({ ...created, status });
    expect(await client.list('v1', 'Service')).toMatchObject({
      items: [{ status }],
    });
  });

  it('does not mind deleting what is gone', async () => {
    await expect(client.delete(service('none'))).resolves.toBeUndefined();
  });

  it('tells refusals apart by their code', async () => {
    const error = await client
      .replace(service('none'))
      .catch((caught: unknown) => caught);
    expect([
      isStatus(error, 404),
      isStatus(error, 409),
      isStatus(new Error(), 404),
    ]).toEqual([true, false, false]);
  });
});

describe('plainObject', () => {
  it('turns dates into whole seconds and leaves texts alone', () => {
    expect(
      plainObject({
        at: new Date('2026-11-23T16:48:05Z'),
        micro: '2026-11-23T16:48:05.485067Z',
        text: 'x.000Z',
      }),
    ).toEqual({
      at: '2026-11-23T16:48:05Z',
      micro: '2026-11-23T16:48:05.485067Z',
      text: 'x.000Z',
    });
  });
});
