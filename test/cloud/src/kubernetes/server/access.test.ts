import { KubernetesObjectApi } from '@kubernetes/client-node';
import { Api, PATHS, configMap, startApi, take } from '../testUtils/startApi';

describe('access to the Kubernetes API', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  const read = (headers: Record<string, string> = {}) =>
    fetch(`${api.server.url}${PATHS.configMaps}`, { headers });

  it.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer wrong' }],
  ])('answers 401 for %s', async (_, headers) => {
    const answer = await read(headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      kind: 'Status',
      reason: 'Unauthorized',
    });
  });

  it('lets everyone in where no token is set', async () => {
    const open = await startApi({ token: undefined });
    const answer = await fetch(`${open.server.url}${PATHS.configMaps}`);
    await open.stop();
    expect(answer.status).toBe(200);
  });

  it('refuses a kind to the reader in the words of RBAC, and cuts its watches', async () => {
    const { events } = await api.watch(PATHS.routes);
    api.server.faults.refuseKind('httproutes');
    await expect(take(events, 1)).rejects.toThrow();
    expect(
      await api.get('/apis/gateway.networking.k8s.io/v1/httproutes'),
    ).toMatchObject({
      code: 403,
      body: {
        reason: 'Forbidden',
        message:
          'httproutes.gateway.networking.k8s.io is forbidden: User "system:serviceaccount:backstage:portal" ' +
          'cannot list resource "httproutes" in API group "gateway.networking.k8s.io" at the cluster scope',
      },
    });
    expect((await api.get(PATHS.gateways)).code).toBe(200);
    api.server.faults.refuseKind('httproutes', false);
    expect((await api.get(PATHS.routes)).code).toBe(200);
  });

  it('refuses nothing to controllers', async () => {
    api.server.faults.refuseKind('configmaps');
    const system = KubernetesObjectApi.makeApiClient(api.server.systemConfig());
    await expect(system.list('v1', 'ConfigMap')).resolves.toMatchObject({
      items: [],
    });
  });

  it('lets a person with kubectl do all, and counts that apart from the reader', async () => {
    const owned = await startApi({ operatorToken: 'operator' });
    owned.server.faults.refuseKind('configmaps');
    const answer = await fetch(`${owned.server.url}${PATHS.configMaps}`, {
      headers: { authorization: 'Bearer operator' },
    });
    const counted = owned.server.requests();
    await owned.stop();
    expect(answer.status).toBe(200);
    expect(counted).toEqual({ 'operator list configmaps': 1 });
  });

  it('counts requests by who, verb and kind', async () => {
    await api.post(PATHS.configMaps, configMap('a'));
    await api.get(PATHS.configMaps);
    await api.get(`${PATHS.configMaps}/a`);
    await api.get(`${PATHS.configMaps}/a`);
    expect(api.server.requests()).toEqual({
      'reader create configmaps': 1,
      'reader list configmaps': 1,
      'reader get configmaps': 2,
    });
    api.server.clearRequests();
    expect(api.server.requests()).toEqual({});
  });

  it('cuts connections while dead, and answers again afterwards', async () => {
    api.server.faults.weather = 'dead';
    await expect(api.get(PATHS.configMaps)).rejects.toThrow('fetch failed');
    api.server.faults.weather = 'fine';
    expect((await api.get(PATHS.configMaps)).code).toBe(200);
  });

  it('answers nothing while hanging, and lets go of what hung when that ends', async () => {
    api.server.faults.weather = 'hanging';
    const pending = api.get(PATHS.configMaps);
    const first = await Promise.race([
      pending,
      fetch(`${api.server.url}${PATHS.configMaps}`, {
        signal: AbortSignal.timeout(50),
      }).catch(error => error.name),
    ]);
    expect(first).toBe('TimeoutError');
    api.server.faults.clear();
    await expect(pending).rejects.toThrow('fetch failed');
    expect((await api.get(PATHS.configMaps)).code).toBe(200);
  });

  it('answers later by the latency that is set', async () => {
    api.server.faults.latencyMs = 60;
    const start = performance.now();
    await api.get(PATHS.configMaps);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it.each([
    ['/version', 'gitVersion'],
    ['/api', 'versions'],
    ['/apis', 'groups'],
    ['/api/v1', 'resources'],
    ['/apis/gateway.networking.k8s.io/v1', 'resources'],
  ])('describes itself at %s', async (path, field) => {
    const { code, body } = await api.get(path);
    expect(code).toBe(200);
    expect(body).toHaveProperty(field);
  });

  it.each(['/apis/none.example.com/v1', '/nothing'])(
    'knows nothing of %s',
    async path => {
      expect((await api.get(path)).code).toBe(404);
    },
  );

  it('refuses methods it does not have', async () => {
    const answer = await fetch(`${api.server.url}${PATHS.configMaps}`, {
      method: 'OPTIONS',
      headers: api.headers,
    });
    expect(answer.status).toBe(405);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(api.server.url).port);
    await expect(startApi({ port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('knows nothing of a group that is not installed, to nobody', async () => {
    const bare = await startApi({ absentGroups: ['eks.amazonaws.com'] });
    const paths = [
      '/apis/eks.amazonaws.com/v1',
      '/apis/eks.amazonaws.com/v1/targetgroupbindings',
    ];
    const codes = async ({ get }: Api) =>
      Promise.all(paths.map(async path => (await get(path)).code));
    const groups = async ({ get }: Api) =>
      JSON.stringify((await get('/apis')).body);
    expect(await codes(bare)).toEqual([404, 404]);
    expect(await groups(bare)).not.toContain('eks.amazonaws.com');
    await bare.stop();
    expect(await codes(api)).toEqual([200, 200]);
    expect(await groups(api)).toContain('eks.amazonaws.com/v1');
  });
});
