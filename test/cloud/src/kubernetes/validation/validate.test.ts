import { Api, PATHS, gateway, service, startApi } from '../testUtils/startApi';

const parent = [{ name: 'pay' }];
const backend = { name: 'api', port: 80 };

function route(spec: object) {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'r' },
    spec: { parentRefs: parent, ...spec },
  };
}

function listeners(...items: readonly object[]) {
  return gateway('g', {
    spec: { gatewayClassName: 'envoy', listeners: items },
  });
}

const http = { name: 'http', port: 80, protocol: 'HTTP' };

function infrastructure(value: object) {
  return gateway('g', {
    spec: {
      gatewayClassName: 'envoy',
      infrastructure: value,
      listeners: [http],
    },
  });
}

function annotated(count: number) {
  const annotations = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`example.com/a${index}`, 'x']),
  );
  return infrastructure({ annotations });
}

describe('what the API server refuses', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  // Texts as recorded from Kubernetes 1.36.3 with the CRDs of Gateway API 1.6.1.
  const refusals: readonly (readonly [string, object, string])[] = [
    [
      PATHS.gateways,
      annotated(17),
      'spec.infrastructure.annotations: Too many: 17: must have at most 16 items',
    ],
    [
      PATHS.gateways,
      listeners(),
      'spec.listeners: Invalid value: 0: spec.listeners in body should have at least 1 items',
    ],
    [
      PATHS.gateways,
      listeners({ ...http, port: 70000 }),
      'spec.listeners[0].port: Invalid value: 70000: spec.listeners[0].port in body should be less than or equal to 65535',
    ],
    [
      PATHS.gateways,
      listeners({ ...http, name: 'HTTP_1' }),
      'spec.listeners[0].name: Invalid value: "HTTP_1": spec.listeners[0].name in body should match',
    ],
    ...(['annotations', 'labels'] as const).map(
      field =>
        [
          PATHS.gateways,
          infrastructure({ [field]: { 'a b': 'x' } }),
          `spec.infrastructure.${field}: Invalid value: ${
            field === 'labels' ? 'Label' : 'Annotation'
          } keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.`,
        ] as const,
    ),
    [
      PATHS.gateways,
      listeners(http, { ...http, port: 81 }),
      'spec.listeners: Invalid value: Listener name must be unique within the Gateway',
    ],
    [
      PATHS.gateways,
      listeners({ ...http, tls: {} }),
      "spec.listeners: Invalid value: tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
    ],
    [
      PATHS.routes,
      route({
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/api//x' } }],
            backendRefs: [backend],
          },
        ],
      }),
      "spec.rules[0].matches[0].path: Invalid value: must not contain '//' when type one of ['Exact', 'PathPrefix']",
    ],
    [
      PATHS.routes,
      route({ rules: [{ matches: [{ path: { value: 'api' } }] }] }),
      "spec.rules[0].matches[0].path: Invalid value: value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']",
    ],
    [
      PATHS.routes,
      route({ parentRefs: [...parent, ...parent] }),
      'spec.parentRefs: Invalid value: sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
    ],
    [
      PATHS.routes,
      route({ rules: [{ backendRefs: [{ name: 'api' }] }] }),
      'spec.rules[0].backendRefs[0]: Invalid value: Must have port for Service reference',
    ],
    [
      PATHS.routes,
      route({
        rules: [
          {
            filters: [{ type: 'RequestRedirect', requestRedirect: {} }],
            backendRefs: [backend],
          },
        ],
      }),
      'spec.rules[0]: Invalid value: RequestRedirect filter must not be used together with backendRefs',
    ],
    [PATHS.services, service('a', { ports: [] }), 'spec.ports: Required value'],
    [
      PATHS.services,
      service('a', { ports: [{ port: 70000 }] }),
      'spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
    [PATHS.services, service('Upper'), 'metadata.name: Invalid value: "Upper"'],
    [
      PATHS.deployments,
      { metadata: { name: 'd' }, spec: { template: {} } },
      'spec.selector: Required value',
    ],
    [
      '/apis/gateway.networking.k8s.io/v1/gatewayclasses',
      { metadata: { name: 'c' }, spec: {} },
      'spec.controllerName: Required value',
    ],
    [
      '/apis/gateway.envoyproxy.io/v1alpha1/namespaces/default/clienttrafficpolicies',
      { metadata: { name: 'p' }, spec: {} },
      'spec: Invalid value: either targetRef or targetRefs must be used',
    ],
    [
      PATHS.configMaps,
      { metadata: { name: 'm', labels: { a: 'x'.repeat(64) } } },
      'metadata.labels: Invalid value:',
    ],
    [
      PATHS.configMaps,
      { metadata: { name: 'm', labels: { a: 'no spaces' } } },
      'a valid label must be an empty string or consist of alphanumeric characters',
    ],
  ];

  it.each(refusals.map(([path, body, message]) => ({ path, body, message })))(
    '$message',
    async ({ path, body, message }) => {
      const answer = await api.post(path, body);
      expect(answer).toMatchObject({ code: 422, body: { reason: 'Invalid' } });
      expect(answer.body.message).toContain(message);
    },
  );

  it('names kind, object and every cause', async () => {
    const { body } = await api.post(
      PATHS.gateways,
      listeners({ ...http, port: 0, name: 'A' }),
    );
    expect(body.message).toMatch(
      /^Gateway\.gateway\.networking\.k8s\.io "g" is invalid: \[spec\.listeners\[0\]\.port: .*, spec\.listeners\[0\]\.name: /,
    );
    expect(body.details).toMatchObject({
      name: 'g',
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      causes: [
        { field: 'spec.listeners[0].port', reason: 'FieldValueInvalid' },
        { field: 'spec.listeners[0].name', reason: 'FieldValueInvalid' },
      ],
    });
  });

  it.each([
    [
      'a Gateway name of 64 characters',
      PATHS.gateways,
      gateway('a'.repeat(64)),
    ],
    [
      'HTTPS without tls',
      PATHS.gateways,
      gateway('https', {
        spec: {
          gatewayClassName: 'envoy',
          listeners: [{ name: 'https', port: 443, protocol: 'HTTPS' }],
        },
      }),
    ],
  ])('lets %s pass, as the real one does', async (_, path, body) => {
    expect((await api.post(path, body)).code).toBe(201);
  });

  it('keeps the class of a load balancer for ever', async () => {
    const type = 'LoadBalancer';
    await api.post(PATHS.services, service('lb', { type }));
    const { code, body } = await api.put(
      `${PATHS.services}/lb`,
      service('lb', { type, loadBalancerClass: 'service.k8s.aws/nlb' }),
    );
    expect(code).toBe(422);
    expect(body.message).toContain(
      'spec.loadBalancerClass: Invalid value: "service.k8s.aws/nlb": may not change once set',
    );
  });
});
