import {
  Api,
  Line,
  PATHS,
  configMap,
  startApi,
  take,
} from '../testUtils/startApi';

const short = ({ type, object }: Line) => `${type} ${object.metadata.name}`;

describe('watching the Kubernetes API', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ bookmarkMs: 30 });
  });
  afterEach(() => api.stop());

  const create = (name: string, labels: Record<string, string> = {}) =>
    api.post(PATHS.configMaps, configMap(name, { metadata: { name, labels } }));
  const versionOf = async () =>
    (await api.get(PATHS.configMaps)).body.metadata.resourceVersion;

  it('sends what exists when it starts without a version, then every change', async () => {
    await create('a');
    const { events } = await api.watch(PATHS.configMaps);
    await create('b');
    await api.patch(`${PATHS.configMaps}/a`, 'merge-patch+json', {
      data: { x: '1' },
    });
    await api.delete(`${PATHS.configMaps}/b`);
    expect((await take(events, 4)).map(short)).toEqual([
      'ADDED a',
      'ADDED b',
      'MODIFIED a',
      'DELETED b',
    ]);
  });

  it('goes on from a version without repeating what was before it', async () => {
    await create('a');
    const version = await versionOf();
    await create('b');
    const { events } = await api.watch(
      PATHS.configMaps,
      `&resourceVersion=${version}`,
    );
    expect((await take(events, 1)).map(short)).toEqual(['ADDED b']);
  });

  it('gives a deleted object the version of its deletion', async () => {
    const { body } = await create('a');
    const { events } = await api.watch(
      PATHS.configMaps,
      `&resourceVersion=${body.metadata.resourceVersion}`,
    );
    await api.delete(`${PATHS.configMaps}/a`);
    const [deleted] = await take(events, 1);
    expect(Number(deleted.object.metadata.resourceVersion)).toBeGreaterThan(
      Number(body.metadata.resourceVersion),
    );
  });

  it('shows an object that starts or stops to match a selector as added or deleted', async () => {
    await create('a');
    const { events } = await api.watch(
      PATHS.configMaps,
      `&labelSelector=on&resourceVersion=${await versionOf()}`,
    );
    const label = (value: string | null) =>
      api.patch(`${PATHS.configMaps}/a`, 'merge-patch+json', {
        metadata: { labels: { on: value } },
      });
    await label('1');
    await label('2');
    await label(null);
    expect((await take(events, 3)).map(short)).toEqual([
      'ADDED a',
      'MODIFIED a',
      'DELETED a',
    ]);
  });

  it('watches one namespace only', async () => {
    const { events } = await api.watch(PATHS.configMaps);
    await api.post('/api/v1/namespaces/kube-system/configmaps', configMap('x'));
    await create('a');
    expect((await take(events, 1)).map(short)).toEqual(['ADDED a']);
  });

  it('sends bookmarks to those who ask, with nothing but a version', async () => {
    const { events } = await api.watch(
      PATHS.configMaps,
      '&allowWatchBookmarks=true',
    );
    const [bookmark] = await take(events, 1);
    expect(bookmark).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'ConfigMap',
        apiVersion: 'v1',
        metadata: { resourceVersion: await versionOf() },
      },
    });
  });

  it('ends after its time, with a last bookmark', async () => {
    const { events } = await api.watch(
      PATHS.configMaps,
      '&allowWatchBookmarks=true&timeoutSeconds=0.05',
    );
    const lines = await take(events, 50);
    expect(lines.at(-1)?.type).toBe('BOOKMARK');
    expect(api.server.openWatches()).toBe(0);
  });

  it('answers a version it has forgotten with one ERROR of code 410 and ends', async () => {
    const version = await versionOf();
    await create('a');
    api.server.faults.expireResourceVersions();
    const { events } = await api.watch(
      PATHS.configMaps,
      `&resourceVersion=${version}`,
    );
    expect(await take(events, 2)).toEqual([
      {
        type: 'ERROR',
        object: expect.objectContaining({
          kind: 'Status',
          code: 410,
          reason: 'Expired',
          message: expect.stringContaining('too old resource version'),
        }),
      },
    ]);
  });

  it('breaks off in the middle when watches are cut', async () => {
    const { events } = await api.watch(PATHS.configMaps);
    api.server.faults.cutWatches();
    await expect(take(events, 1)).rejects.toThrow('terminated');
  });

  it('lets go of a watch whose client has gone', async () => {
    const { events, abort } = await api.watch(PATHS.configMaps);
    expect(api.server.openWatches()).toBe(1);
    abort();
    await expect(take(events, 1)).rejects.toThrow('aborted');
    await api.get(PATHS.configMaps);
    expect(api.server.openWatches()).toBe(0);
  });

  it('starts anew after a reset: nothing is left but the standard namespaces', async () => {
    const version = await versionOf();
    await create('a');
    await api.server.reset();
    const { body } = await api.get('/api/v1/configmaps');
    const spaces = await api.get(PATHS.namespaces);
    const { events } = await api.watch(
      PATHS.configMaps,
      `&resourceVersion=${version}`,
    );
    expect(body.items).toEqual([]);
    expect(spaces.body.items?.map(({ metadata }) => metadata.name)).toEqual([
      'default',
      'envoy-gateway-system',
      'kube-system',
    ]);
    expect((await take(events, 1))[0].type).toBe('ERROR');
  });
});
