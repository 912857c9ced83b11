import { Api, PATHS, configMap, startApi } from '../testUtils/startApi';

describe('listing from the Kubernetes API', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    for (const name of ['c', 'a', 'b']) {
      await api.post(
        PATHS.configMaps,
        configMap(name, { metadata: { name, labels: { letter: name } } }),
      );
    }
  });
  afterEach(() => api.stop());

  const namesOf = (items: readonly { metadata: { name: string } }[] = []) =>
    items.map(({ metadata }) => metadata.name);

  it('names the kind, sorts by name and gives the version to watch from', async () => {
    const { body } = await api.get(PATHS.configMaps);
    expect(body).toMatchObject({
      kind: 'ConfigMapList',
      apiVersion: 'v1',
      metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
    });
    expect(namesOf(body.items)).toEqual(['a', 'b', 'c']);
  });

  it('lists all namespaces or one', async () => {
    await api.post('/api/v1/namespaces/kube-system/configmaps', configMap('z'));
    const everywhere = await api.get('/api/v1/configmaps');
    const here = await api.get('/api/v1/namespaces/kube-system/configmaps');
    expect(namesOf(everywhere.body.items)).toEqual(['a', 'b', 'c', 'z']);
    expect(namesOf(here.body.items)).toEqual(['z']);
  });

  it('pages through one moment, whatever changes in between', async () => {
    const first = await api.get(`${PATHS.configMaps}?limit=2`);
    await api.delete(`${PATHS.configMaps}/c`);
    const token = first.body.metadata.continue;
    const second = await api.get(
      `${PATHS.configMaps}?limit=2&continue=${token}`,
    );
    expect(namesOf(first.body.items)).toEqual(['a', 'b']);
    expect(first.body.metadata).toMatchObject({ remainingItemCount: 1 });
    expect(namesOf(second.body.items)).toEqual(['c']);
    expect(second.body.metadata).toEqual({
      resourceVersion: first.body.metadata.resourceVersion,
    });
  });

  it.each([
    ['labelSelector=letter%3Da', ['a']],
    ['labelSelector=letter!%3Da', ['b', 'c']],
    ['labelSelector=letter%20in%20(a,b)', ['a', 'b']],
    ['labelSelector=letter%20notin%20(a,b),letter', ['c']],
    ['labelSelector=!letter', []],
    ['fieldSelector=metadata.name%3Db', ['b']],
    ['fieldSelector=metadata.name!%3Db', ['a', 'c']],
    ['fieldSelector=metadata.namespace%3Ddefault,metadata.name%3Dc', ['c']],
  ])('selects by %s', async (query, names) => {
    const { body } = await api.get(`${PATHS.configMaps}?${query}`);
    expect(namesOf(body.items)).toEqual(names);
  });

  it.each([
    ['labelSelector=a%20like%20b', 400, 'BadRequest'],
    ['fieldSelector=spec.secret%3Db', 400, 'BadRequest'],
    ['limit=1&continue=???', 400, 'BadRequest'],
    ['limit=1&continue=00000000-0000-0000-0000-000000000000', 410, 'Expired'],
  ])('refuses %s', async (query, code, reason) => {
    expect(await api.get(`${PATHS.configMaps}?${query}`)).toMatchObject({
      code,
      body: { reason },
    });
  });

  it('forgets pages in progress when resource versions expire', async () => {
    const { body } = await api.get(`${PATHS.configMaps}?limit=1`);
    api.server.faults.expireResourceVersions();
    const next = await api.get(
      `${PATHS.configMaps}?limit=1&continue=${body.metadata.continue}`,
    );
    expect(next.code).toBe(410);
  });
});
