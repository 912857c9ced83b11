import { readObject } from './readObject';
import { readRouteFilter } from './readRouteFilter';
import { readRouteRule } from './readRouteRule';

const created = '2026-11-23T16:48:05Z';
const controllerName = 'gateway.envoyproxy.io/gatewayclass-controller';
const accepted = {
  lastTransitionTime: created,
  message: 'Route is accepted',
  observedGeneration: 1,
  reason: 'Accepted',
  status: 'True',
  type: 'Accepted',
};
const parentRef = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  name: 'payments-edge',
  sectionName: 'https',
};
const inPayments = { ...parentRef, namespace: 'payments', port: undefined };

describe('an HTTPRoute as the cluster sends it', () => {
  const raw = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'api-route', namespace: 'payments', generation: 1 },
    spec: {
      hostnames: ['api.eu.example.com'],
      parentRefs: [parentRef],
      rules: [
        {
          backendRefs: [
            {
              group: '',
              kind: 'Service',
              name: 'api-service',
              port: 80,
              weight: 1,
            },
          ],
          filters: [
            {
              requestHeaderModifier: {
                set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
              },
              type: 'RequestHeaderModifier',
            },
          ],
          matches: [{ path: { type: 'PathPrefix', value: '/api' } }],
          timeouts: { request: '30s' },
        },
      ],
    },
    status: {
      parents: [{ conditions: [accepted], controllerName, parentRef }],
    },
  };

  it('keeps what status and rules read, and nothing else', () => {
    expect(readObject('httproutes', raw)).toStrictEqual({
      kind: 'HTTPRoute',
      metadata: {
        name: 'api-route',
        namespace: 'payments',
        uid: '',
        generation: 1,
        creationTimestamp: '',
        deletionTimestamp: undefined,
        labels: {},
        annotations: {},
        finalizers: [],
      },
      hostnames: ['api.eu.example.com'],
      parentRefs: [inPayments],
      rules: [
        {
          matches: [
            {
              path: { type: 'PathPrefix', value: '/api' },
              method: undefined,
              headers: 0,
              queryParams: 0,
            },
          ],
          filters: [
            {
              type: 'RequestHeaderModifier',
              set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
              add: [],
              remove: [],
            },
          ],
          backendRefs: [
            {
              group: '',
              kind: 'Service',
              namespace: 'payments',
              name: 'api-service',
              port: 80,
              weight: 1,
            },
          ],
          timeoutSeconds: 30,
        },
      ],
      parents: [
        { parentRef: inPayments, controllerName, conditions: [accepted] },
      ],
    });
  });

  it('keeps the verdict of each controller on the same parent', () => {
    const other = 'example.com/other-controller';
    const parents = [controllerName, other].map(name => ({
      parentRef,
      controllerName: name,
      conditions: [accepted],
    }));

    expect(
      readObject('httproutes', { ...raw, status: { parents } })?.parents.map(
        parent => parent.controllerName,
      ),
    ).toEqual([controllerName, other]);
  });

  it('tells apart parents that differ in section or port only', () => {
    const parentRefs = [
      { name: 'g', sectionName: 'http' },
      { name: 'g', sectionName: 'https' },
      { name: 'g', port: 443 },
    ];

    expect(
      readObject('httproutes', { ...raw, spec: { parentRefs } })?.parentRefs,
    ).toMatchObject(parentRefs);
  });

  it.each([
    ['spec', null, { hostnames: [], parentRefs: [], rules: [] }],
    ['spec', { parentRefs: null, rules: null }, { parentRefs: [], rules: [] }],
    ['spec', { hostnames: 'a.example.com' }, { hostnames: [] }],
    ['spec', { parentRefs: [{ kind: 'Gateway' }] }, { parentRefs: [] }],
    ['spec', { parentRefs: parentRef }, { parentRefs: [] }],
    ['status', null, { parents: [] }],
    ['status', { parents: null }, { parents: [] }],
    ['status', { parents: [{ controllerName }] }, { parents: [] }],
    [
      'status',
      { parents: [{ parentRef: { name: 'g' } }] },
      { parents: [{ controllerName: '', conditions: [] }] },
    ],
  ])('reads the %s %j', (key, value, expected) => {
    expect(readObject('httproutes', { ...raw, [key]: value })).toMatchObject(
      expected,
    );
  });
});

describe('one rule of a route', () => {
  it.each([
    [undefined, 'PathPrefix', '/'],
    [{ type: 'Exact', value: '/a' }, 'Exact', '/a'],
    [{ type: 'RegularExpression', value: '/a.*' }, 'RegularExpression', '/a.*'],
    [{ value: '/a' }, 'PathPrefix', '/a'],
    [{ type: 'Exact' }, 'Exact', '/'],
    [{ type: 'Suffix', value: '/a' }, 'PathPrefix', '/a'],
    [{ type: 'Exact', value: 7 }, 'Exact', '/'],
    ['/a', 'PathPrefix', '/'],
  ])('reads the path %j as %s %s', (path, type, value) => {
    expect(readRouteRule({ matches: [{ path }] }, 'n').matches[0].path).toEqual(
      { type, value },
    );
  });

  it.each([[[]], [null], ['/'], [{}], [undefined]])(
    'matches everything where matches are %j',
    matches => {
      expect(readRouteRule({ matches }, 'n').matches).toHaveLength(1);
    },
  );

  it.each([
    [{ name: 's' }, { group: '', kind: 'Service', namespace: 'n', weight: 1 }],
    [{ name: 's', namespace: 'm' }, { namespace: 'm' }],
    [{ name: 's', weight: 0 }, { weight: 0 }],
    [{ name: 's', weight: '5' }, { weight: 1 }],
    [{ name: 's', port: '80' }, { port: undefined }],
    [
      { name: 'b', group: 'gateway.envoyproxy.io', kind: 'Backend' },
      { group: 'gateway.envoyproxy.io', kind: 'Backend', port: undefined },
    ],
  ])('reads the backend %j', (ref, expected) => {
    expect(
      readRouteRule({ backendRefs: [ref] }, 'n').backendRefs,
    ).toMatchObject([expected]);
  });

  it.each([[null], [{}], [{ name: '' }], [{ port: 80 }], ['s']])(
    'leaves out the backend %j, which has no name',
    ref => {
      expect(readRouteRule({ backendRefs: [ref] }, 'n').backendRefs).toEqual(
        [],
      );
    },
  );

  it.each([
    ['0s', 0],
    ['1m', 60],
    ['1h1m1s1ms', 3661.001],
    ['-1s', undefined],
    [30, undefined],
    [null, undefined],
  ])('reads the time limit %j as %s', (request, seconds) => {
    expect(readRouteRule({ timeouts: { request } }, 'n').timeoutSeconds).toBe(
      seconds,
    );
  });
});

describe('one filter of a route', () => {
  const redirect = (requestRedirect: unknown) =>
    readRouteFilter({ type: 'RequestRedirect', requestRedirect });

  it.each([
    [
      { scheme: 'https', statusCode: 301 },
      { scheme: 'https', statusCode: 301 },
    ],
    [{ scheme: 'https' }, { statusCode: 302 }],
    [{}, { scheme: undefined, statusCode: 302, replacesPath: undefined }],
    [null, { scheme: undefined, statusCode: 302 }],
    [{ hostname: 'b.example.com', port: 8443 }, { port: 8443 }],
    [{ path: { type: 'ReplaceFullPath' } }, { replacesPath: true }],
    [{ path: null }, { replacesPath: undefined }],
    [{ statusCode: '301' }, { statusCode: 302 }],
  ])('reads the redirect %j', (raw, expected) => {
    expect(redirect(raw)).toMatchObject({
      type: 'RequestRedirect',
      ...expected,
    });
  });

  it.each([
    'URLRewrite',
    'ResponseHeaderModifier',
    'RequestMirror',
    'CORS',
    'ExtensionRef',
    'ExternalAuth',
  ])('keeps of %s, which no rule looks into, the name', type => {
    expect(readRouteFilter({ type, anything: { a: 1 } })).toStrictEqual({
      type: 'Other',
      name: type,
    });
  });

  it.each([
    [
      { set: null, add: 'x', remove: [7, 'B'] },
      { set: [], remove: ['B'] },
    ],
    [
      { set: [{ name: 'A', value: null }] },
      { set: [{ name: 'A', value: '' }] },
    ],
    [{ add: [{ value: 'orphan' }] }, { add: [] }],
    [undefined, { set: [], add: [], remove: [] }],
  ])('reads the change of headers %j', (requestHeaderModifier, expected) => {
    expect(
      readRouteFilter({ type: 'RequestHeaderModifier', requestHeaderModifier }),
    ).toMatchObject(expected);
  });
});
