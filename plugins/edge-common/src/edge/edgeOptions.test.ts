import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { buildEdge } from './buildEdge';
import type { Edge } from './Edge';

const OPEN = {
  allowed: Object.fromEntries(
    [
      'scheme',
      'tls',
      'referenceGrants',
      'extraAnnotations',
      'servicePatch',
    ].map(field => [field, ['*']]),
  ),
};
const build = (asked: Record<string, unknown> = {}): Edge => {
  const context = aContext({ policy: OPEN });
  return buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context);
};
const route = (parts: Record<string, unknown> = {}) => ({
  path: '/a',
  service: 'orders:80',
  ...parts,
});
const routes = (count: number) =>
  Array.from({ length: count }, (_, index) => route({ path: `/${index}` }));
const atEnvoy = {
  tls: 'envoy',
  certificateSecrets: ['orders-tls', 'more-tls'],
};

describe('the gateway of an edge', () => {
  it.each([
    [{}, ['http:80', 'https:443']],
    [{ httpPort: 8080, httpsPort: 8443 }, ['http:8080', 'https:8443']],
    [{ httpsRedirect: { enabled: false } }, ['https:443']],
    [{ httpsRedirect: { enabled: false }, httpsPort: 1 }, ['https:1']],
  ])('for %j listens on %j', (asked, ports) => {
    expect(
      build(asked).gateway.listeners.map(({ name, port }) => `${name}:${port}`),
    ).toEqual(ports);
  });

  it('holds the certificates only where Envoy ends TLS', () => {
    const secretsOf = (asked: Record<string, unknown>) =>
      build(asked).gateway.listeners.map(({ secrets }) => secrets);

    expect(secretsOf({})).toEqual([undefined, undefined]);
    expect(secretsOf(atEnvoy)).toEqual([undefined, ['orders-tls', 'more-tls']]);
  });

  it.each([
    ['Same', { from: 'Same' }],
    [
      { from: 'Selector', labels: { team: 'a' } },
      { from: 'Selector', labels: { team: 'a' } },
    ],
  ])('lets in routes as asked: %j', (allowedRoutes, expected) => {
    expect(build({ allowedRoutes }).gateway.allowedRoutes).toEqual(expected);
  });
});

describe('the redirect of an edge', () => {
  it.each([
    [{}, 301, undefined],
    [{ httpsRedirect: { statusCode: 308 } }, 308, undefined],
    [{ httpsPort: 8443 }, 301, 8443],
    [{ httpsPort: 8443, httpsRedirect: { statusCode: 302 } }, 302, 8443],
  ])('for %j answers %s and names the port %s', (asked, statusCode, port) => {
    expect(build(asked).redirect).toEqual({
      name: 'orders-edge-ssl-redirect',
      statusCode,
      port,
    });
  });

  it('is none where nobody listens on the plain port', () => {
    expect(
      build({ httpsRedirect: { enabled: false } }).redirect,
    ).toBeUndefined();
  });
});

describe('the routes of an edge', () => {
  it.each([
    [1, [1]],
    [15, [15]],
    [16, [16]],
    [17, [16, 1]],
    [32, [16, 16]],
    [128, Array.from({ length: 8 }, () => 16)],
  ])('of %i paths are objects of %j rules', (count, sizes) => {
    const built = build({ routes: routes(count) }).routes;

    expect(built.map(({ rules }) => rules.length)).toEqual(sizes);
    expect(
      built.flatMap(({ rules }) => rules.map(({ path }) => path.value)),
    ).toEqual(routes(count).map(({ path }) => path));
    expect(new Set(built.map(({ name }) => name)).size).toBe(sizes.length);
  });

  it.each([
    [route(), 'HTTPRoute'],
    [route({ protocol: 'http' }), 'HTTPRoute'],
    [{ protocol: 'grpc', service: 'orders:80' }, 'GRPCRoute'],
  ])('for %j are of kind %s', (one, kind) => {
    expect(build({ routes: [one] }).routes[0].kind).toBe(kind);
  });

  it.each([
    [{}, true],
    [{ forwardedProto: 'off' }, false],
    [atEnvoy, false],
    [{ ...atEnvoy, forwardedProto: 'route-filter' }, false],
  ])(
    'with %j tell the service that the client spoke https: %s',
    (asked, sets) => {
      expect(build(asked).setsForwardedProto).toBe(sets);
    },
  );
});

describe('the promise to browsers', () => {
  it.each([
    [undefined, undefined],
    [{ enabled: false, maxAge: 5 }, undefined],
    [{ enabled: true }, 'max-age=31536000'],
    [{ enabled: true, maxAge: 0 }, 'max-age=0'],
    [
      { enabled: true, includeSubDomains: true },
      'max-age=31536000; includeSubDomains',
    ],
  ])('of %j is %j', (hsts, header) => {
    expect(build({ hsts }).hsts).toBe(header);
  });
});

describe('how clients are met', () => {
  it.each([
    [{ clientIp: 'proxyProtocol' }, { proxyProtocol: { optional: true } }],
    [
      { clientIp: 'proxyProtocol', proxyProtocolOptional: false },
      { proxyProtocol: { optional: false } },
    ],
    [{ trustedHops: 2 }, { trustedHops: 2 }],
    [{ trustedCidrs: ['10.0.0.0/8'] }, { trustedCidrs: ['10.0.0.0/8'] }],
    [{ idleTimeout: '1h' }, { idleTimeout: '1h' }],
    [{ streamIdleTimeout: '5m' }, { streamIdleTimeout: '5m' }],
    [{ requestReceivedTimeout: '10s' }, { requestReceivedTimeout: '10s' }],
    [
      { keepalive: { probes: 9 } },
      { keepalive: { idle: '60s', interval: '30s', probes: 9 } },
    ],
    [
      { keepalive: { idle: '10s', interval: '5s' } },
      { keepalive: { idle: '10s', interval: '5s', probes: 3 } },
    ],
    [{ connectionLimit: 100 }, { connectionLimit: 100 }],
  ])('%j becomes %j', (asked, clients) => {
    expect(JSON.parse(JSON.stringify(build(asked).clients))).toEqual(clients);
  });

  it.each([
    {},
    { clientIp: 'preserve' },
    { clientIp: 'none' },
    { keepalive: {} },
  ])('%j leaves to Envoy Gateway', asked => {
    expect(build(asked).clients).toBeUndefined();
  });
});

describe('how the service is met', () => {
  const hash = { type: 'consistentHash', by: 'cookie', cookie: 'sid' };

  it.each([
    [{ stickiness: hash }, { stickiness: hash }],
    [{ balancing: 'Random' }, { balancing: 'Random' }],
    [
      { retries: { count: 2, on: ['reset'] } },
      { retries: { count: 2, on: ['reset'] } },
    ],
    [{ backendTimeout: { connect: '5s' } }, { timeout: { connect: '5s' } }],
    [
      { circuitBreaker: { maxConnections: 9 } },
      { circuitBreaker: { maxConnections: 9 } },
    ],
  ])('%j becomes %j', (asked, backends) => {
    expect(JSON.parse(JSON.stringify(build(asked).backends))).toEqual(backends);
  });

  it.each([{}, { stickiness: 'none' }, { stickiness: 'sourceIp' }])(
    '%j leaves to Envoy Gateway',
    asked => {
      expect(build(asked).backends).toBeUndefined();
    },
  );
});

describe('the Envoy pods and their Service', () => {
  it.each([
    [{}, { replicas: 3, pdb: { maxUnavailable: 1 }, spread: 'zone' }],
    [{ replicas: 5 }, { replicas: 5 }],
    [
      { autoscaling: { min: 2, max: 4 } },
      { replicas: undefined, autoscaling: { min: 2, max: 4 } },
    ],
    [{ spread: 'none' }, { spread: 'none' }],
    [{ drainTimeout: '5m' }, { drainTimeout: '5m', minDrainDuration: '180s' }],
    [
      { carrier: 'infrastructure' },
      { replicas: undefined, pdb: undefined, drainTimeout: undefined },
    ],
  ])('for %j are %j', (asked, envoy) => {
    expect(build(asked).envoy).toMatchObject(envoy);
  });

  it.each([
    [{}, { class: 'service.k8s.aws/nlb', allocateNodePorts: false }],
    [{ carrier: 'infrastructure' }, { class: undefined, sourceRanges: [] }],
    [{ targetType: 'instance' }, { allocateNodePorts: undefined }],
    [
      { externalTrafficPolicy: 'Cluster' },
      { externalTrafficPolicy: 'Cluster' },
    ],
    [
      { extraAnnotations: { 'example.com/a': 'b' } },
      { extraAnnotations: { 'example.com/a': 'b' } },
    ],
    [
      { servicePatch: { spec: { a: 1 } } },
      { servicePatch: { spec: { a: 1 } } },
    ],
    [{ allowedCidrs: ['10.1.0.0/16'] }, { sourceRanges: ['10.1.0.0/16'] }],
  ])('for %j say %j', (asked, loadBalancer) => {
    expect(build(asked).loadBalancer).toMatchObject(loadBalancer);
  });
});

describe('what other namespaces must agree to', () => {
  const foreign = (...places: string[]) =>
    places.map((place, index) => {
      const [namespace, service] = place.split('/');
      return {
        path: `/${index}`,
        backends: [{ service, namespace, port: 80 }],
      };
    });

  it.each([
    [['pay/a'], [['pay', ['a']]]],
    [['pay/b', 'pay/a', 'pay/b'], [['pay', ['a', 'b']]]],
    [
      ['shop/x', 'pay/a', 'orders/own'],
      [
        ['pay', ['a']],
        ['shop', ['x']],
      ],
    ],
  ])('with backends %j is %j', (places, grants) => {
    const built = build({ referenceGrants: true, routes: foreign(...places) });

    expect(
      built.grants.map(({ namespace, services }) => [namespace, services]),
    ).toEqual(grants);
    expect(
      built.grants.every(({ name }) => name === 'orders-orders-edge'),
    ).toBe(true);
  });

  it('is left to people unless it was asked for', () => {
    expect(build({ routes: foreign('pay/a') }).grants).toEqual([]);
  });
});
