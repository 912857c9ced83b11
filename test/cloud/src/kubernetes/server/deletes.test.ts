import {
  Api,
  PATHS,
  configMap,
  gateway,
  startApi,
} from '../testUtils/startApi';

describe('deleting from the Kubernetes API', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const held = gateway('pay', {
    metadata: { name: 'pay', finalizers: ['example.com/hold'] },
  });
  const path = `${PATHS.gateways}/pay`;

  it('removes an object at once and says so with a Status', async () => {
    await api.post(PATHS.configMaps, configMap('a'));
    const { body } = await api.delete(`${PATHS.configMaps}/a`);
    expect(body).toMatchObject({
      kind: 'Status',
      status: 'Success',
      details: { name: 'a', kind: 'configmaps' },
    });
    expect((await api.get(`${PATHS.configMaps}/a`)).code).toBe(404);
  });

  it('keeps an object with a finalizer, marked and a generation on', async () => {
    await api.post(PATHS.gateways, held);
    const { body } = await api.delete(path);
    expect(body.metadata).toMatchObject({
      deletionTimestamp: expect.any(String),
      deletionGracePeriodSeconds: 0,
      generation: 2,
    });
    const again = await api.delete(path);
    expect(again.body.metadata.resourceVersion).toBe(
      body.metadata.resourceVersion,
    );
  });

  it('removes it when the last finalizer goes', async () => {
    await api.post(PATHS.gateways, held);
    await api.delete(path);
    await api.patch(path, 'merge-patch+json', {
      metadata: { finalizers: null },
    });
    expect((await api.get(path)).code).toBe(404);
  });

  it('takes no new finalizers on an object that is being deleted', async () => {
    await api.post(PATHS.gateways, held);
    await api.delete(path);
    const { code, body } = await api.patch(path, 'merge-patch+json', {
      metadata: { finalizers: ['example.com/hold', 'example.com/late'] },
    });
    expect(code).toBe(422);
    expect(body.message).toContain(
      'no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/late"}',
    );
  });

  it('lets a running pod drain until its node deletes it without grace', async () => {
    const pod = `${PATHS.pods}/pod`;
    await api.post('/api/v1/nodes', { metadata: { name: 'node-1' } });
    await api.post(PATHS.pods, {
      metadata: { name: 'pod' },
      spec: { containers: [] },
    });
    await api.post(`${pod}/binding`, { target: { name: 'node-1' } });
    const { body } = await api.delete(pod);
    expect(body.metadata.deletionGracePeriodSeconds).toBe(30);
    await api.delete(`${pod}?gracePeriodSeconds=0`);
    expect((await api.get(pod)).code).toBe(404);
  });

  describe('an owner', () => {
    async function createOwned(finalizers: readonly string[] = []) {
      const owner = (await api.post(PATHS.configMaps, configMap('owner'))).body;
      const ownerReferences = [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          name: 'owner',
          uid: owner.metadata.uid,
        },
      ];
      await api.post(
        PATHS.configMaps,
        configMap('owned', {
          metadata: { name: 'owned', ownerReferences, finalizers },
        }),
      );
    }

    it('takes what it owns with it', async () => {
      await createOwned();
      await api.delete(`${PATHS.configMaps}/owner`);
      expect((await api.get(`${PATHS.configMaps}/owned`)).code).toBe(404);
    });

    it('leaves what it owns when told to orphan it', async () => {
      await createOwned();
      await api.delete(`${PATHS.configMaps}/owner`, {
        propagationPolicy: 'Orphan',
      });
      expect((await api.get(`${PATHS.configMaps}/owned`)).code).toBe(200);
    });

    it('waits for the finalizers of what it owns no longer than it must', async () => {
      await createOwned(['example.com/hold']);
      await api.delete(`${PATHS.configMaps}/owner`);
      const { body } = await api.get(`${PATHS.configMaps}/owned`);
      expect(body.metadata.deletionTimestamp).toBeDefined();
    });

    it('shares: what has another owner left stays', async () => {
      const [one, two] = await Promise.all(
        ['one', 'two'].map(
          async name =>
            (
              await api.post(PATHS.configMaps, configMap(name))
            ).body,
        ),
      );
      const ownerReferences = [one, two].map(({ metadata }) => ({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: metadata.name,
        uid: metadata.uid,
      }));
      await api.post(
        PATHS.configMaps,
        configMap('shared', { metadata: { name: 'shared', ownerReferences } }),
      );
      await api.delete(`${PATHS.configMaps}/one`);
      expect((await api.get(`${PATHS.configMaps}/shared`)).code).toBe(200);
      await api.delete(`${PATHS.configMaps}/two`);
      expect((await api.get(`${PATHS.configMaps}/shared`)).code).toBe(404);
    });
  });

  it('empties a namespace that is deleted', async () => {
    await api.post(PATHS.namespaces, { metadata: { name: 'shop' } });
    await api.post('/api/v1/namespaces/shop/configmaps', configMap('a'));
    await api.delete(`${PATHS.namespaces}/shop`);
    const { body } = await api.get('/api/v1/configmaps');
    expect(body.items).toEqual([]);
  });

  it('deletes many by selector', async () => {
    const labelled = (name: string, team: string) =>
      configMap(name, { metadata: { name, labels: { team } } });
    await api.post(PATHS.configMaps, labelled('a', 'one'));
    await api.post(PATHS.configMaps, labelled('b', 'two'));
    await api.delete(`${PATHS.configMaps}?labelSelector=team%3Done`);
    const { body } = await api.get(PATHS.configMaps);
    expect(body.items?.map(({ metadata }) => metadata.name)).toEqual(['b']);
  });
});
