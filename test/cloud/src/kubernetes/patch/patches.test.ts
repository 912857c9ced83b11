import {
  Api,
  PATHS,
  configMap,
  service,
  startApi,
} from '../testUtils/startApi';
import { mergePatch } from './mergePatch';
import { serverSideApply } from './serverSideApply';
import { strategicMergePatch } from './strategicMergePatch';

describe('mergePatch', () => {
  it.each([
    ['adds', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['replaces', { a: 1 }, { a: 2 }, { a: 2 }],
    ['removes by null', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    [
      'goes into objects',
      { a: { b: 1 } },
      { a: { c: 2 } },
      { a: { b: 1, c: 2 } },
    ],
    ['replaces lists whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    [
      'drops nulls of new objects',
      {},
      { a: { b: null, c: 1 } },
      { a: { c: 1 } },
    ],
    ['makes an object of a value', { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('%s', (_, target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });

  it('leaves its target alone', () => {
    const target = { a: { b: 1 } };
    mergePatch(target, { a: { b: 2 } });
    expect(target).toEqual({ a: { b: 1 } });
  });
});

describe('strategicMergePatch', () => {
  it.each([
    [
      'merges conditions by type',
      {
        conditions: [
          { type: 'A', status: '1' },
          { type: 'B', status: '1' },
        ],
      },
      {
        conditions: [
          { type: 'B', status: '2' },
          { type: 'C', status: '1' },
        ],
      },
      {
        conditions: [
          { type: 'A', status: '1' },
          { type: 'B', status: '2' },
          { type: 'C', status: '1' },
        ],
      },
    ],
    [
      'merges ports by number and protocol',
      { ports: [{ port: 80, nodePort: 30080 }] },
      { ports: [{ port: 80, protocol: 'TCP', name: 'http' }, { port: 443 }] },
      {
        ports: [
          { port: 80, nodePort: 30080, protocol: 'TCP', name: 'http' },
          { port: 443 },
        ],
      },
    ],
    [
      'unites finalizers',
      { finalizers: ['a'] },
      { finalizers: ['b', 'a'] },
      { finalizers: ['a', 'b'] },
    ],
    [
      'replaces lists without identity',
      { rules: [1] },
      { rules: [2] },
      { rules: [2] },
    ],
    ['removes by null', { a: 1 }, { a: null }, {}],
  ])('%s', (_, target, patch, expected) => {
    expect(strategicMergePatch(target, patch)).toEqual(expected);
  });
});

describe('serverSideApply', () => {
  it.each([
    [
      'keeps what others wrote',
      { live: { a: 1, other: 2 }, last: { a: 1 }, wish: { a: 3 } },
      { a: 3, other: 2 },
    ],
    [
      'removes what it no longer wishes',
      {
        live: { map: { a: 1, b: 2 } },
        last: { map: { a: 1, b: 2 } },
        wish: { map: { b: 2 } },
      },
      { map: { b: 2 } },
    ],
    [
      'keeps what it never wished for, even beside what it removes',
      {
        live: { map: { a: 1, other: 2 } },
        last: { map: { a: 1 } },
        wish: { map: {} },
      },
      { map: { other: 2 } },
    ],
    [
      'removes a listener it no longer names',
      {
        live: {
          listeners: [
            { name: 'http', port: 80 },
            { name: 'https', port: 443 },
          ],
        },
        last: {
          listeners: [
            { name: 'http', port: 80 },
            { name: 'https', port: 443 },
          ],
        },
        wish: { listeners: [{ name: 'http', port: 80 }] },
      },
      { listeners: [{ name: 'http', port: 80 }] },
    ],
    [
      'removes a field inside an item',
      {
        live: { ports: [{ port: 80, name: 'a', nodePort: 30080 }] },
        last: { ports: [{ port: 80, name: 'a' }] },
        wish: { ports: [{ port: 80 }] },
      },
      { ports: [{ port: 80, nodePort: 30080 }] },
    ],
    [
      'takes only its own finalizers away',
      {
        live: { finalizers: ['mine', 'other'] },
        last: { finalizers: ['mine'] },
        wish: { finalizers: [] },
      },
      { finalizers: ['other'] },
    ],
    [
      'creates from nothing',
      { live: undefined, last: undefined, wish: { a: [1] } },
      { a: [1] },
    ],
  ])('%s', (_, { live, last, wish }, expected) => {
    expect(serverSideApply(live, last, wish)).toEqual(expected);
  });
});

describe('a PATCH request', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    await api.post(PATHS.configMaps, configMap('a', { data: { x: '1' } }));
    await api.post(PATHS.services, service('svc'));
  });
  afterEach(() => api.stop());

  const path = `${PATHS.configMaps}/a`;

  it('follows JSON patches', async () => {
    const { body } = await api.patch(path, 'json-patch+json', [
      { op: 'test', path: '/data/x', value: '1' },
      { op: 'add', path: '/data/y', value: '2' },
      { op: 'remove', path: '/data/x' },
    ]);
    expect(body.data).toEqual({ y: '2' });
  });

  it.each([
    [
      'a JSON patch whose test fails',
      'json-patch+json',
      [{ op: 'test', path: '/data/x', value: '9' }],
      422,
    ],
    ['a JSON patch that is no list', 'json-patch+json', {}, 400],
    ['an unknown type', 'json', {}, 415],
    [
      'an old resourceVersion',
      'merge-patch+json',
      { metadata: { resourceVersion: '1' } },
      409,
    ],
  ])('refuses %s', async (_, type, body, code) => {
    expect(await api.patch(path, type, body)).toMatchObject({ code });
  });

  it('merges strategically, but not custom resources', async () => {
    const type = 'strategic-merge-patch+json';
    const { body } = await api.patch(`${PATHS.services}/svc`, type, {
      spec: { ports: [{ port: 443, name: 'https' }] },
    });
    expect(body.spec.ports).toHaveLength(2);
    const refused = await api.patch(`${PATHS.gateways}/none`, type, {});
    expect(refused.code).toBe(415);
  });

  it('creates nothing unless it is server-side apply', async () => {
    const missing = `${PATHS.configMaps}/none`;
    expect((await api.patch(missing, 'merge-patch+json', {})).code).toBe(404);
    expect((await api.patch(missing, 'apply-patch+yaml', {})).code).toBe(201);
  });

  describe('server-side apply by two managers', () => {
    const apply = (query: string, listeners: readonly object[]) =>
      api.patch(`${PATHS.gateways}/shared?${query}`, 'apply-patch+yaml', {
        spec: { gatewayClassName: 'envoy', listeners },
      });
    const http = { name: 'http', port: 80, protocol: 'HTTP' };

    beforeEach(async () => {
      await apply('fieldManager=sync', [http]);
    });

    it('lets the second say the same, and more', async () => {
      const { code } = await apply('fieldManager=person', [
        http,
        { name: 'other', port: 81, protocol: 'HTTP' },
      ]);
      expect(code).toBe(200);
    });

    it('names every field that the second would take from the first', async () => {
      const { code, body } = await apply('fieldManager=person', [
        { ...http, port: 8080, protocol: 'TCP' },
      ]);
      expect([code, body.reason]).toEqual([409, 'Conflict']);
      expect(body.message).toBe(
        'Apply failed with 2 conflicts: conflicts with "sync":\n' +
          '- .spec.listeners[name="http"].port\n' +
          '- .spec.listeners[name="http"].protocol',
      );
    });

    it('gives them to the second by force', async () => {
      const { body } = await apply('fieldManager=person&force=true', [
        { ...http, port: 8080 },
      ]);
      expect(body.spec.listeners[0].port).toBe(8080);
    });
  });

  it('takes server-side apply in YAML', async () => {
    const answer = await fetch(`${api.server.url}${path}?fieldManager=me`, {
      method: 'PATCH',
      headers: {
        ...api.headers,
        'content-type': 'application/apply-patch+yaml',
      },
      body: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {z: "3"}\n',
    });
    expect(await answer.json()).toMatchObject({ data: { x: '1', z: '3' } });
  });

  it('changes the status only on the status path', async () => {
    const { body } = await api.patch(
      `${PATHS.services}/svc/status`,
      'merge-patch+json',
      {
        status: { loadBalancer: { ingress: [{ hostname: 'a' }] } },
        spec: { type: 'NodePort' },
      },
    );
    expect(body.status.loadBalancer.ingress).toEqual([{ hostname: 'a' }]);
    expect(body.spec.type).toBe('ClusterIP');
  });
});
