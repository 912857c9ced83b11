import { readObject } from './readObject';

/** Objects as Envoy Gateway 1.9 leaves them, cut to one of each thing. */
const uid = 'd692c8ce-2aac-4a38-b8ef-850ac5bb7a74';
const created = '2026-11-23T16:48:05Z';
const metadata = {
  annotations: {},
  creationTimestamp: created,
  generation: 1,
  name: 'payments-edge',
  namespace: 'payments',
  resourceVersion: '1698',
  uid,
  managedFields: [{ manager: 'envoy-gateway', operation: 'Update' }],
};
const meta = {
  name: 'payments-edge',
  namespace: 'payments',
  uid,
  generation: 1,
  creationTimestamp: created,
  deletionTimestamp: undefined,
  labels: {},
  annotations: {},
  finalizers: [],
};
const condition = (type: string, overrides: object = {}) => ({
  lastTransitionTime: created,
  message: `${type} by Envoy Gateway`,
  observedGeneration: 1,
  reason: type,
  status: 'True',
  type,
  ...overrides,
});
const controllerName = 'gateway.envoyproxy.io/gatewayclass-controller';

describe('a Gateway as the cluster sends it', () => {
  const raw = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata,
    spec: {
      gatewayClassName: 'envoy',
      infrastructure: {
        annotations: { team: 'payments' },
        parametersRef: {
          group: 'gateway.envoyproxy.io',
          kind: 'EnvoyProxy',
          name: 'payments-edge',
        },
      },
      listeners: [
        {
          allowedRoutes: { namespaces: { from: 'Same' } },
          name: 'http',
          port: 80,
          protocol: 'HTTP',
        },
        {
          allowedRoutes: {
            kinds: [{ kind: 'HTTPRoute' }],
            namespaces: { from: 'All', selector: null },
          },
          hostname: '*.eu.example.com',
          name: 'https',
          port: 443,
          protocol: 'HTTPS',
          tls: { certificateRefs: [{ name: 'crt' }], mode: 'Terminate' },
        },
      ],
    },
    status: {
      addresses: [
        { type: 'Hostname', value: 'k8s-a.elb.us-east-1.amazonaws.com' },
      ],
      conditions: [condition('Accepted'), condition('Programmed')],
      listeners: [
        {
          attachedRoutes: 1,
          conditions: [condition('ResolvedRefs')],
          name: 'http',
          supportedKinds: [{ kind: 'GRPCRoute' }],
        },
      ],
    },
  };
  const narrow = {
    kind: 'Gateway',
    metadata: meta,
    gatewayClassName: 'envoy',
    listeners: [
      {
        name: 'http',
        port: 80,
        protocol: 'HTTP',
        hostname: undefined,
        hasTls: false,
        allowedNamespaces: 'Same',
      },
      {
        name: 'https',
        port: 443,
        protocol: 'HTTPS',
        hostname: '*.eu.example.com',
        hasTls: true,
        allowedNamespaces: 'All',
      },
    ],
    infrastructure: {
      annotations: { team: 'payments' },
      labels: {},
      parametersRef: {
        group: 'gateway.envoyproxy.io',
        kind: 'EnvoyProxy',
        name: 'payments-edge',
        namespace: undefined,
      },
    },
    addresses: raw.status.addresses,
    conditions: raw.status.conditions,
    allowedListeners: undefined,
    listenerStatuses: [
      {
        name: 'http',
        attachedRoutes: 1,
        conditions: [condition('ResolvedRefs')],
      },
    ],
  };

  it('keeps what status and rules read, and nothing else', () => {
    expect(readObject('gateways', raw)).toStrictEqual(narrow);
  });

  it.each(['v1beta1', 'v1alpha2', 'v2'])(
    'reads the same of API %s',
    version => {
      const apiVersion = `gateway.networking.k8s.io/${version}`;

      expect(readObject('gateways', { ...raw, apiVersion })).toEqual(narrow);
    },
  );

  it.each([
    ['no status yet', { status: undefined }, { conditions: [], addresses: [] }],
    ['an empty status', { status: {} }, { listenerStatuses: [] }],
    [
      'the conditions of a fresh object, which no controller has seen',
      {
        status: {
          conditions: [
            condition('Accepted', {
              status: 'Unknown',
              reason: 'Pending',
              lastTransitionTime: '1970-01-01T00:00:00Z',
              observedGeneration: undefined,
            }),
          ],
        },
      },
      { conditions: [{ status: 'Unknown', reason: 'Pending' }] },
    ],
    ['a spec that is null', { spec: null }, { gatewayClassName: '' }],
    [
      'no infrastructure',
      { spec: { gatewayClassName: 'envoy' } },
      { infrastructure: { annotations: {}, labels: {} }, listeners: [] },
    ],
    [
      'a null list of addresses',
      { status: { addresses: null } },
      { addresses: [] },
    ],
    [
      'an address without a value',
      { status: { addresses: [{ type: 'Hostname' }, { value: '10.0.0.1' }] } },
      { addresses: [{ type: 'IPAddress', value: '10.0.0.1' }] },
    ],
    [
      'listeners without name or port',
      {
        spec: {
          listeners: [{ name: 'a' }, { port: 1 }, { name: 'b', port: '80' }],
        },
      },
      { listeners: [] },
    ],
    [
      'a tls block that is null, which is none',
      { spec: { listeners: [{ name: 'a', port: 1, tls: null }] } },
      { listeners: [{ hasTls: false }] },
    ],
    [
      'a scope of routes that no API version knows',
      {
        spec: {
          listeners: [
            {
              name: 'a',
              port: 1,
              allowedRoutes: { namespaces: { from: 'Everyone' } },
            },
          ],
        },
      },
      { listeners: [{ allowedNamespaces: 'Same' }] },
    ],
    [
      'a count of routes that is a text',
      { status: { listeners: [{ name: 'a', attachedRoutes: '3' }] } },
      { listenerStatuses: [{ attachedRoutes: 0, conditions: [] }] },
    ],
  ])('may have %s', (_, overrides, expected) => {
    expect(readObject('gateways', { ...raw, ...overrides })).toMatchObject(
      expected,
    );
  });
});

describe('a GatewayClass as the cluster sends it', () => {
  const raw = {
    metadata: {
      name: 'envoy',
      finalizers: ['gateway-exists-finalizer.gateway.networking.k8s.io'],
    },
    spec: { controllerName, description: 'internal edges' },
    status: {
      conditions: [condition('Accepted')],
      supportedFeatures: [{ name: 'HTTPRoute' }],
    },
  };

  it('keeps controller and verdict', () => {
    expect(readObject('gatewayclasses', raw)).toStrictEqual({
      kind: 'GatewayClass',
      metadata: {
        ...meta,
        name: 'envoy',
        namespace: undefined,
        uid: '',
        generation: undefined,
        creationTimestamp: '',
        finalizers: raw.metadata.finalizers,
      },
      controllerName,
      parametersRef: undefined,
      conditions: [condition('Accepted')],
    });
  });

  it.each([
    ['gateway.k8s.aws/nlb'],
    ['istio.io/gateway-controller'],
    ['example.com/unheard-of'],
  ])('keeps the controller %s, which is not ours', other => {
    const spec = { controllerName: other };

    expect(readObject('gatewayclasses', { ...raw, spec })).toMatchObject(spec);
  });

  it.each([undefined, null, {}, { controllerName: 7 }, 'envoy'])(
    'has no controller where the spec is %j',
    spec => {
      expect(readObject('gatewayclasses', { ...raw, spec })).toMatchObject({
        controllerName: '',
      });
    },
  );
});
