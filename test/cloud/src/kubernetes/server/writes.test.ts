import {
  Api,
  PATHS,
  configMap,
  gateway,
  service,
  startApi,
} from '../testUtils/startApi';

describe('writing to the Kubernetes API', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ now: () => new Date('2026-11-23T16:48:05.700Z') });
  });
  afterEach(() => api.stop());

  it('gives a new object uid, time in whole seconds, generation and resourceVersion', async () => {
    const { code, body } = await api.post(PATHS.gateways, gateway('pay'));
    expect(code).toBe(201);
    expect(body.metadata).toEqual({
      name: 'pay',
      namespace: 'default',
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      resourceVersion: expect.stringMatching(/^\d+$/),
      generation: 1,
      creationTimestamp: '2026-11-23T16:48:05Z',
    });
  });

  it('draws a name where only a prefix is given', async () => {
    const { body } = await api.post(PATHS.configMaps, {
      metadata: { generateName: 'part-' },
    });
    expect(body.metadata.name).toMatch(/^part-[a-z0-9]{5}$/);
  });

  it('keeps no generation where the real server keeps none', async () => {
    const { body } = await api.post(PATHS.services, service('api'));
    expect(body.metadata.generation).toBeUndefined();
  });

  it('raises the generation when the spec changes, not for metadata or status', async () => {
    await api.post(PATHS.gateways, gateway('pay'));
    const path = `${PATHS.gateways}/pay`;
    const labelled = await api.patch(path, 'merge-patch+json', {
      metadata: { labels: { team: 'pay' } },
    });
    const judged = await api.put(`${path}/status`, {
      ...labelled.body,
      status: { conditions: [] },
    });
    const changed = await api.patch(path, 'merge-patch+json', {
      spec: { gatewayClassName: 'other' },
    });
    expect(
      [labelled, judged, changed].map(({ body }) => body.metadata.generation),
    ).toEqual([1, 1, 2]);
  });

  it('leaves the status alone on the main path and everything else on the status path', async () => {
    await api.post(PATHS.gateways, gateway('pay', { status: { made: 'up' } }));
    const path = `${PATHS.gateways}/pay`;
    const { body } = await api.get(path);
    expect(body.status.conditions).toHaveLength(2);
    const judged = await api.put(`${path}/status`, {
      ...body,
      spec: { gatewayClassName: 'ignored' },
      status: { addresses: [{ type: 'Hostname', value: 'a.example.com' }] },
    });
    expect(judged.body.spec.gatewayClassName).toBe('envoy');
    const rewritten = await api.put(path, { ...judged.body, status: {} });
    expect(rewritten.body.status.addresses).toHaveLength(1);
  });

  it('writes nothing and sends no new resourceVersion when nothing changes', async () => {
    const { body } = await api.post(PATHS.configMaps, configMap('a'));
    const again = await api.put(`${PATHS.configMaps}/a`, body);
    expect(again.body.metadata.resourceVersion).toBe(
      body.metadata.resourceVersion,
    );
  });

  it('refuses an update of something older than what is stored', async () => {
    const { body } = await api.post(PATHS.configMaps, configMap('a'));
    await api.put(`${PATHS.configMaps}/a`, { ...body, data: { a: '1' } });
    const late = await api.put(`${PATHS.configMaps}/a`, {
      ...body,
      data: { a: '2' },
    });
    expect(late).toMatchObject({
      code: 409,
      body: {
        kind: 'Status',
        status: 'Failure',
        reason: 'Conflict',
        message:
          'Operation cannot be fulfilled on configmaps "a": the object has been modified; ' +
          'please apply your changes to the latest version and try again',
      },
    });
  });

  it('takes an update without a resourceVersion as it is', async () => {
    await api.post(PATHS.configMaps, configMap('a'));
    const { code, body } = await api.put(
      `${PATHS.configMaps}/a`,
      configMap('a', { data: { a: '1' } }),
    );
    expect([code, body.data]).toEqual([200, { a: '1' }]);
  });

  it.each([
    [
      'an object that is there',
      PATHS.configMaps,
      configMap('twice'),
      409,
      'AlreadyExists',
    ],
    [
      'an object of another kind',
      PATHS.configMaps,
      service('x'),
      400,
      'BadRequest',
    ],
    [
      'metadata that is no object',
      PATHS.configMaps,
      { metadata: 7 },
      400,
      'BadRequest',
    ],
    [
      'a namespace that does not exist',
      '/api/v1/namespaces/none/configmaps',
      configMap('a'),
      404,
      'NotFound',
    ],
    ['no namespace', '/api/v1/configmaps', configMap('a'), 400, 'BadRequest'],
  ])('refuses to create %s', async (_, path, body, ...[code, reason]) => {
    await api.post(PATHS.configMaps, configMap('twice'));
    expect(await api.post(path, body)).toMatchObject({
      code,
      body: { reason },
    });
  });

  it.each([
    ['a kind it does not serve', '/apis/apps/v1/namespaces/default/daemonsets'],
    ['a subresource it does not have', `${PATHS.configMaps}/a/status`],
    ['an object that is not there', `${PATHS.configMaps}/none`],
  ])('answers 404 for %s', async (_, path) => {
    expect(await api.get(path)).toMatchObject({
      code: 404,
      body: { kind: 'Status', reason: 'NotFound' },
    });
  });

  it('creates by server-side apply, and takes away only what the same manager leaves out later', async () => {
    const path = `${PATHS.configMaps}/a?fieldManager=sync`;
    const first = await api.patch(
      path,
      'apply-patch+yaml',
      configMap('a', { data: { kept: '1', dropped: '1' } }),
    );
    await api.patch(`${PATHS.configMaps}/a`, 'merge-patch+json', {
      data: { others: '1' },
    });
    const second = await api.patch(
      path,
      'apply-patch+yaml',
      configMap('a', { data: { kept: '2' } }),
    );
    expect(first.body.metadata.managedFields).toMatchObject([
      { manager: 'sync', operation: 'Apply' },
    ]);
    expect(second.body.data).toEqual({ kept: '2', others: '1' });
  });

  it('puts a pod on a node with its region and zone, without a new generation', async () => {
    await api.post('/api/v1/nodes', {
      metadata: {
        name: 'node-1',
        labels: { 'topology.kubernetes.io/zone': 'eu-west-1a', other: 'label' },
      },
    });
    await api.post(PATHS.pods, {
      metadata: { name: 'pod' },
      spec: { containers: [{ name: 'c', image: 'i' }] },
    });
    const bound = await api.post(`${PATHS.pods}/pod/binding`, {
      target: { kind: 'Node', name: 'node-1' },
    });
    const { body } = await api.get(`${PATHS.pods}/pod`);
    expect(bound.code).toBe(201);
    expect(body.spec.nodeName).toBe('node-1');
    expect(body.metadata).toMatchObject({
      generation: 1,
      labels: { 'topology.kubernetes.io/zone': 'eu-west-1a' },
    });
    expect(body.metadata.labels).not.toHaveProperty('other');
  });
});
