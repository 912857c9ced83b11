import { aContext, ASKED } from '../__fixtures__/aContext';
import { parseEdgeRequest } from '../parseEdgeRequest';

const parse = (asked: Record<string, unknown>) =>
  parseEdgeRequest(
    { ...ASKED, ...asked },
    aContext({
      policy: { allowed: { scheme: ['*'], subnets: ['*'], tls: ['*'] } },
    }),
  );
const route = (parts: Record<string, unknown>) => ({
  routes: [{ path: '/a', service: 'orders:80', ...parts }],
});
const headers = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`X-${index}`, 'v']),
  );
const foreign = (count: number) => ({
  routes: Array.from({ length: count }, (_, index) => ({
    path: `/${index}`,
    backends: [{ service: 'a', namespace: `n${index}`, port: 80 }],
  })),
});
const twoWeights = (...weights: number[]) =>
  route({
    service: undefined,
    backends: weights.map((weight, index) => ({
      service: `s${index}`,
      port: 80,
      weight,
    })),
  });

/** The last request that passes a check, the first that does not, and what is said then. */
const LIMITS: readonly (readonly [
  string,
  Record<string, unknown>,
  Record<string, unknown>,
  string,
])[] = [
  [
    'the timeout of a check',
    { healthCheck: { interval: 30, timeout: 30 } },
    { healthCheck: { interval: 30, timeout: 31 } },
    'healthCheck.timeout is 31; allowed: at most the interval, 30',
  ],
  [
    'the deregistration of a draining pod',
    { drainTimeout: '5m', deregistrationDelaySeconds: 300 },
    { drainTimeout: '5m', deregistrationDelaySeconds: 301 },
    'deregistrationDelaySeconds is 301; allowed: at most drainTimeout, 5m',
  ],
  [
    'the least drain',
    { drainTimeout: '1h', minDrainDuration: '60m' },
    { drainTimeout: '1h', minDrainDuration: '61m' },
    'minDrainDuration is "61m"; allowed: at most drainTimeout, 1h',
  ],
  [
    'idle connections',
    { keepalive: { idle: '349s' } },
    { keepalive: { idle: '6m' } },
    'keepalive.idle is "6m"; allowed: less than 350s, after which the load balancer has forgotten the connection',
  ],
  [
    'pods that must stay, of a fixed number',
    { replicas: 3, pdb: { minAvailable: 2 } },
    { replicas: 3, pdb: { minAvailable: 3 } },
    'pdb.minAvailable is 3; allowed: less than replicas 3, else no node can be drained',
  ],
  [
    'pods that must stay, of a changing number',
    { autoscaling: { min: 4, max: 9 }, pdb: { minAvailable: 3 } },
    { autoscaling: { min: 4, max: 9 }, pdb: { minAvailable: 4 } },
    'pdb.minAvailable is 4; allowed: less than autoscaling.min 4',
  ],
  [
    'the least number of pods',
    { autoscaling: { min: 4, max: 4 } },
    { autoscaling: { min: 5, max: 4 } },
    'autoscaling.min is 5; allowed: at most autoscaling.max, 4',
  ],
  [
    'one try of a request',
    {
      retries: { count: 2, perTryTimeout: '60s' },
      backendTimeout: { request: '1m' },
    },
    {
      retries: { count: 2, perTryTimeout: '61s' },
      backendTimeout: { request: '1m' },
    },
    'retries.perTryTimeout is "61s"; allowed: at most backendTimeout.request, 1m',
  ],
  [
    'the time of the backend',
    route({ timeouts: { request: '1m', backendRequest: '60s' } }),
    route({ timeouts: { request: '1m', backendRequest: '60001ms' } }),
    'routes[0].timeouts.backendRequest is "60001ms"; allowed: at most timeouts.request, 1m',
  ],
  [
    'the time of the backend, none being none',
    route({ timeouts: { request: '0s', backendRequest: '0s' } }),
    route({ timeouts: { request: '1h', backendRequest: '0s' } }),
    'routes[0].timeouts.backendRequest is "0s"; allowed: at most timeouts.request, 1h',
  ],
  [
    'headers of a request beside the one the edge sets',
    route({ requestHeaders: { set: headers(15) } }),
    route({ requestHeaders: { set: headers(16) } }),
    'routes[0].requestHeaders.set is "16 headers"; allowed: at most 15, as the edge sets X-Forwarded-Proto',
  ],
  [
    'headers of a request where the edge sets none',
    {
      forwardedProto: 'off',
      ...route({ requestHeaders: { set: headers(16) } }),
    },
    {
      forwardedProto: 'off',
      ...route({ requestHeaders: { set: headers(17) } }),
    },
    'routes[0].requestHeaders.set is ',
  ],
  [
    'headers of an answer beside HSTS',
    {
      hsts: { enabled: true },
      ...route({ responseHeaders: { set: headers(15) } }),
    },
    {
      hsts: { enabled: true },
      ...route({ responseHeaders: { set: headers(16) } }),
    },
    'at most 15, as the edge sets Strict-Transport-Security',
  ],
  [
    'headers of an answer without HSTS',
    route({ responseHeaders: { set: headers(16) } }),
    route({ responseHeaders: { set: headers(17) } }),
    'routes[0].responseHeaders.set is ',
  ],
  [
    'other namespaces',
    foreign(8),
    foreign(9),
    'routes is ["n0","n1","n2","n3","n4","n5","n6","n7","n8"]; allowed: backends in at most 8 other namespaces',
  ],
  [
    'the weights of a route',
    twoWeights(0, 1),
    twoWeights(0, 0),
    'routes[0].backends is ',
  ],
  [
    'a disruption budget',
    { pdb: { maxUnavailable: 1 } },
    { pdb: { maxUnavailable: 1, minAvailable: 1 } },
    'pdb is {"minAvailable":1,"maxUnavailable":1}; allowed: either minAvailable or maxUnavailable',
  ],
  [
    'labels of routes from elsewhere',
    { allowedRoutes: { from: 'Selector', labels: { a: 'b' } } },
    { allowedRoutes: { from: 'Selector' } },
    'allowedRoutes is {"from":"Selector"}; allowed: labels with from Selector, and only then',
  ],
  [
    'a port for each listener',
    { httpPort: 444 },
    { httpPort: 443 },
    'httpPort is 443; allowed: any port but httpsPort 443',
  ],
  [
    'sticky by an address',
    {
      targetType: 'instance',
      stickiness: { type: 'consistentHash', by: 'sourceIP' },
    },
    { stickiness: { type: 'consistentHash', by: 'sourceIP' } },
    'stickiness.by is "sourceIP"; allowed: cookie or header',
  ],
  [
    'the life of a cookie',
    {
      stickiness: {
        type: 'consistentHash',
        by: 'cookie',
        cookie: 'a',
        ttl: '1h',
      },
    },
    {
      stickiness: {
        type: 'consistentHash',
        by: 'header',
        header: 'a',
        ttl: '1h',
      },
    },
    'stickiness is ',
  ],
  [
    'routes that differ in method only',
    {
      routes: [
        { path: '/', service: 'a:80', method: 'GET' },
        { path: '/', service: 'a:80' },
      ],
    },
    {
      routes: [
        { path: '/', service: 'a:80', method: 'GET' },
        { path: '/', service: 'b:80', method: 'GET' },
      ],
    },
    'routes[1].path is {"type":"PathPrefix","value":"/"}; allowed: each path once; give one route several backends instead',
  ],
];

describe.each(LIMITS)('%s', (_, last, first, sentence) => {
  it('is taken up to its limit', () => {
    expect(() => parse(last)).not.toThrow();
  });

  it('is refused beyond it, with the sentence', () => {
    expect(() => parse(first)).toThrow(sentence);
  });
});
