import { aContext, ASKED } from './__fixtures__/aContext';
import { parseEdgeRequest } from './parseEdgeRequest';

const OPEN = { allowed: { tls: ['envoy'], referenceGrants: [true] } };
const parse = (asked: Record<string, unknown>, policy: unknown = OPEN) =>
  parseEdgeRequest({ ...ASKED, ...asked }, aContext({ policy }));
const route = (parts: Record<string, unknown>) => ({
  routes: [{ path: '/a', service: 'orders:80', ...parts }],
});
const grpc = (parts: Record<string, unknown> = {}) => ({
  protocol: 'grpc',
  service: 'orders:80',
  ...parts,
});

describe.each<Record<string, unknown>>([
  { stickiness: 'none' },
  { stickiness: 'sourceIp' },
  {
    stickiness: {
      type: 'consistentHash',
      by: 'cookie',
      cookie: 'sid',
      ttl: '1h',
    },
  },
  { stickiness: { type: 'consistentHash', by: 'header', header: 'X-User' } },
  {
    clientIp: 'preserve',
    stickiness: { type: 'consistentHash', by: 'sourceIP' },
  },
  { autoscaling: { min: 3, max: 3 } },
  { hsts: { enabled: true, maxAge: 0 } },
  { clientIp: 'proxyProtocol', proxyProtocolOptional: false },
  { trustedHops: 1 },
  { trustedCidrs: ['10.0.0.0/8'] },
  { keepalive: { idle: '349s' } },
  { retries: { count: 1, on: ['5xx'] } },
  { tls: 'envoy', certificateSecrets: ['orders-tls'] },
  route({ timeouts: { request: '0s', backendRequest: '1h' } }),
  route({ timeouts: { request: '2s', backendRequest: '2000ms' } }),
  route({ requestHeaders: { set: { 'X-A': 'a; b="c"' } } }),
  route({ rewrite: { host: 'orders' } }),
  { routes: [grpc({ call: { service: 'a.B' } }), grpc()] },
  {
    routes: ['GET', 'POST'].map(method => ({
      path: '/',
      service: 'orders:80',
      method,
    })),
  },
])('the request for %j', asked => {
  it('is accepted', () => {
    expect(parse(asked)).toMatchObject({ name: 'orders-edge' });
  });
});

describe.each<[Record<string, unknown>, string]>([
  [{ accessLogs: { enabled: true } }, 'accessLogs.bucket is missing'],
  [
    { accessLogs: { enabled: true, bucket: 'Logs' } },
    'accessLogs.bucket is "Logs"',
  ],
  [
    { accessLogs: { enabled: true, bucket: 'logs', prefix: '/a' } },
    'accessLogs.prefix is "/a"',
  ],
  [
    { accessLogs: { enabled: true, bucket: 'logs', prefix: 'AWSLogs/a' } },
    'accessLogs.prefix is "AWSLogs/a"',
  ],
  [{ stickiness: 'always' }, 'allowed: none, sourceIp, consistentHash'],
  [{ stickiness: 'consistentHash' }, 'by cookie (with cookie'],
  [
    { stickiness: { type: 'consistentHash', by: 'sourceIP' } },
    'else all clients look alike',
  ],
  [
    {
      stickiness: { type: 'consistentHash', by: 'header', header: 'X-A' },
      balancing: 'Random',
    },
    'balancing is "Random"; allowed: nothing beside',
  ],
  [{ pdb: { minAvailable: 1, maxUnavailable: 1 } }, 'allowed: either'],
  [
    { autoscaling: { min: 2, max: 4 }, pdb: { minAvailable: 2 } },
    'less than autoscaling.min 2',
  ],
  [{ autoscaling: { min: 4, max: 3 } }, 'at most autoscaling.max, 3'],
  [{ autoscaling: { min: 1, max: 3 }, replicas: 2 }, 'either replicas'],
  [
    { autoscaling: { min: 1, max: 3 }, carrier: 'infrastructure' },
    'only with carrier envoyproxy',
  ],
  [{ hsts: { maxAge: -1 } }, 'hsts.maxAge is -1'],
  [{ proxyProtocolOptional: true }, 'only with clientIp proxyProtocol'],
  [
    { clientIp: 'proxyProtocol', healthCheck: { mode: 'envoyReady' } },
    'tcp with clientIp proxyProtocol',
  ],
  [{ trustedHops: 1, trustedCidrs: ['10.0.0.0/8'] }, 'either trustedHops'],
  [{ trustedCidrs: ['10.0.0.0/40'] }, 'trustedCidrs[0] is "10.0.0.0/40"'],
  [{ keepalive: { idle: '350s' } }, 'less than 350s'],
  [{ connectionLimit: 0 }, 'connectionLimit is 0'],
  [
    {
      retries: { count: 1, perTryTimeout: '3s' },
      backendTimeout: { request: '2s' },
    },
    'at most backendTimeout.request, 2s',
  ],
  [{ certificateSecrets: ['a'] }, 'only with tls envoy'],
  [{ tls: 'envoy' }, 'certificateSecrets is missing'],
  [
    { tls: 'envoy', certificateSecrets: ['a'], alpn: 'None' },
    'alpn is "None"; allowed: only with tls loadBalancer',
  ],
  [
    {
      tls: 'envoy',
      certificateSecrets: ['a'],
      accessLogs: { enabled: true, bucket: 'logs' },
    },
    'an NLB logs its own TLS listeners only',
  ],
  [{ referenceGrants: true }, 'only with a backend in another namespace'],
  [route({ timeouts: { request: '1d' } }), 'a duration like 10s'],
  [
    route({ timeouts: { request: '1s', backendRequest: '1001ms' } }),
    'at most timeouts.request, 1s',
  ],
  [route({ requestHeaders: { set: { Host: 'a' } } }), 'not Host'],
  [route({ requestHeaders: { set: { ':path': 'a' } } }), 'not Host'],
  [
    route({ requestHeaders: { remove: ['x-forwarded-proto'] } }),
    'forwardedProto decides on this one',
  ],
  [
    route({ responseHeaders: { set: { 'Strict-Transport-Security': 'a' } } }),
    'hsts decides on this one',
  ],
  [
    route({ requestHeaders: { set: { 'X-A': 'a' }, remove: ['x-a'] } }),
    'each header once',
  ],
  [route({ requestHeaders: { set: { 'X-A': '%REQ(a)%' } } }), 'text of'],
  [
    route({ path: { type: 'Exact', value: '/a' }, rewrite: { prefix: '/' } }),
    'of type Exact',
  ],
  [route({ rewrite: { prefix: '/', fullPath: '/b' } }), 'either prefix'],
  [route({ rewrite: { host: '*.example.com' } }), 'without wildcard'],
  [route({ method: 'get' }), 'allowed: GET, HEAD'],
  [route({ headers: [{ name: 'X-A', value: 'a\\d', type: 'Exact' }] }), 'text'],
  [route({ call: { method: 'Get' } }), 'only with protocol grpc'],
  [{ routes: [grpc({ path: '/a' })] }, 'no path with protocol grpc'],
  [{ routes: [grpc({ method: 'GET' })] }, 'only with protocol http'],
  [{ routes: [grpc()], alpn: 'HTTP1Only' }, 'as gRPC needs h2'],
  [
    { routes: [grpc(), { path: '/a', service: 'orders:80' }] },
    'cannot share host names',
  ],
])('the request for %j', (asked, message) => {
  it(`is refused with ${message}`, () => {
    expect(() => parse(asked)).toThrow(message);
  });
});

describe('the policy', () => {
  it.each([
    [{ tls: 'envoy', certificateSecrets: ['a'] }, 'tls is "envoy"'],
    [
      {
        referenceGrants: true,
        routes: [
          {
            path: '/',
            backends: [{ service: 'a', namespace: 'next', port: 80 }],
          },
        ],
      },
      'referenceGrants is true',
    ],
  ])('does not open %j by itself', (asked, message) => {
    expect(() => parse(asked, {})).toThrow(message);
  });

  it('holds its floor of replicas for autoscaling too', () => {
    expect(() =>
      parse({ autoscaling: { min: 1, max: 3 } }, { floors: { replicas: 2 } }),
    ).toThrow('autoscaling.min is 1; allowed: at least 2');
  });

  it('holds its ceiling of replicas for autoscaling too', () => {
    expect(() =>
      parse({ autoscaling: { min: 1, max: 9 } }, { ceilings: { replicas: 5 } }),
    ).toThrow('autoscaling.max is 9; allowed: at most 5');
  });

  it('lets no autoscaling pass by locked replicas', () => {
    expect(() =>
      parse({ autoscaling: { min: 1, max: 3 } }, { locked: { replicas: 3 } }),
    ).toThrow('the policy locks replicas to 3');
  });

  it('gives way to a number of pods that was asked', () => {
    const defaults = { autoscaling: { min: 2, max: 4 } };
    const request = parse({ replicas: 4 }, { defaults });
    expect(request.autoscaling).toBeUndefined();
    expect(parse({}, { defaults }).replicas).toBeUndefined();
  });
});

it('makes health checks TCP behind the PROXY protocol', () => {
  expect(parse({ clientIp: 'proxyProtocol' }).healthCheck?.mode).toBe('tcp');
});
