import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { buildEdge } from './buildEdge';
import { describeEdge } from './describeEdge';

const sentencesFor = (asked: Record<string, unknown>) => {
  const context = aContext({
    policy: { allowed: { tls: ['*'], referenceGrants: [true] } },
  });
  return describeEdge(
    buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context),
  ).gets;
};
const route = (parts: Record<string, unknown>) => ({
  routes: [
    { path: '/a', service: 'orders:80', ...parts },
    { path: '/b', service: 'orders:80' },
  ],
});
const plain = new Set(sentencesFor({}));

/** What each option adds to the description, in the words people agree to. */
const SAID: readonly (readonly [Record<string, unknown>, string])[] = [
  [
    route({ method: 'GET' }),
    '1 of 2 routes take only requests with a certain method, header or query parameter.',
  ],
  [
    route({ headers: [{ name: 'X-A', value: 'b' }] }),
    '1 of 2 routes take only requests with',
  ],
  [
    route({ queryParams: [{ name: 'a', value: 'b' }] }),
    '1 of 2 routes take only requests with',
  ],
  [
    route({ rewrite: { prefix: '/' } }),
    '1 of 2 routes change path or host name before the service sees them.',
  ],
  [
    route({ requestHeaders: { set: { 'X-A': 'b' } } }),
    '1 of 2 routes set, add or remove headers.',
  ],
  [
    route({ responseHeaders: { remove: ['Server'] } }),
    '1 of 2 routes set, add or remove headers.',
  ],
  [route({ timeouts: { request: '10s' } }), '1 of 2 routes have a time limit.'],
  [
    { routes: [{ protocol: 'grpc', service: 'orders:80' }] },
    'The routes speak gRPC and match by service and method.',
  ],
  [
    { hsts: { enabled: true } },
    'Browsers are told to use https only (Strict-Transport-Security: max-age=31536000); they remember it even when the edge is gone.',
  ],
  [{ clientIp: 'preserve' }, 'Envoy sees the address of the client itself'],
  [
    { clientIp: 'proxyProtocol' },
    'taken too, so whoever reaches a pod directly can forge an address. Health checks use TCP.',
  ],
  [
    { clientIp: 'proxyProtocol', proxyProtocolOptional: false },
    'connections without it are reset. Health checks use TCP.',
  ],
  [
    { trustedHops: 2 },
    "The client's address comes from X-Forwarded-For behind 2 trusted hops.",
  ],
  [
    { trustedCidrs: ['10.0.0.0/8'] },
    "The client's address comes from X-Forwarded-For, as far as 10.0.0.0/8 sent it.",
  ],
  [
    { idleTimeout: '1h', connectionLimit: 9 },
    'For clients: idle connections close after 1h; each Envoy takes at most 9 connections.',
  ],
  [{ streamIdleTimeout: '5m' }, 'For clients: idle streams close after 5m.'],
  [
    { requestReceivedTimeout: '9s' },
    'For clients: a request must arrive within 9s.',
  ],
  [
    { keepalive: { probes: 2 } },
    'For clients: keepalive probes begin after 60s.',
  ],
  [
    { stickiness: 'sourceIp' },
    'Connections from one address go to the same Envoy, which says nothing of the pod of the service.',
  ],
  [
    { stickiness: { type: 'consistentHash', by: 'cookie', cookie: 'sid' } },
    'Clients stay with one pod of the service by cookie sid, until the number of pods changes.',
  ],
  [
    { stickiness: { type: 'consistentHash', by: 'header', header: 'X-User' } },
    'by header X-User, until the number of pods changes.',
  ],
  [
    {
      clientIp: 'preserve',
      stickiness: { type: 'consistentHash', by: 'sourceIP' },
    },
    'by their address, until the number of pods changes.',
  ],
  [{ balancing: 'Random' }, 'Envoy spreads requests over pods by Random.'],
  [
    { retries: { count: 2 } },
    'Failed requests are sent again up to 2 times, so the service must bear repetition.',
  ],
  [
    { backendTimeout: { connect: '3s' } },
    'Connecting to the service may take 3s.',
  ],
  [
    { backendTimeout: { request: '9s' } },
    'An answer of the service may take 9s.',
  ],
  [
    { circuitBreaker: { maxConnections: 1 } },
    'Beyond the limits of the circuit breaker Envoy answers 503 by itself.',
  ],
  [
    { autoscaling: { min: 2, max: 5 } },
    'Between 2 and 5 Envoy pods run, by 80 % of CPU.',
  ],
  [
    { autoscaling: { min: 2, max: 5, cpu: 60 } },
    'Between 2 and 5 Envoy pods run, by 60 % of CPU.',
  ],
  [
    { accessLogs: { enabled: true, bucket: 'logs' } },
    'Access logs go to the bucket logs.',
  ],
  [
    { accessLogs: { enabled: true, bucket: 'logs', prefix: 'a/b' } },
    'Access logs go to the bucket logs under a/b.',
  ],
  [
    { dnsClientRouting: 'availability_zone_affinity' },
    'Clients inside AWS are led to zones by availability_zone_affinity.',
  ],
  [{ zonalShift: true }, 'Traffic can be shifted away from a zone.'],
  [
    { minimumCapacityUnits: 500 },
    '500 capacity units are reserved and billed, used or not.',
  ],
  [
    { terminateOnDeregister: true },
    'Connections still open at the end of the deregistration delay are cut.',
  ],
  [
    { unhealthyDrainingSeconds: 0 },
    'Connections to an unhealthy Envoy may stay for 0 s.',
  ],
  [
    { tls: 'envoy', certificateSecrets: ['a', 'b'] },
    'Envoy ends it with the certificate of Secret a and b in namespace orders',
  ],
  [
    {
      referenceGrants: true,
      routes: [
        { path: '/', backends: [{ service: 'a', namespace: 'pay', port: 1 }] },
      ],
    },
    "This changes the namespace pay, which is another team's: a ReferenceGrant there lets HTTPRoutes of orders reach a.",
  ],
];

describe('the description of an edge', () => {
  it.each(SAID)('for %j says %j', (asked, sentence) => {
    const said = sentencesFor(asked).filter(one => one.includes(sentence));

    expect(said).toHaveLength(1);
    expect(plain.has(said[0])).toBe(false);
  });

  it.each([
    { zonalShift: false },
    { terminateOnDeregister: false },
    { stickiness: 'none' },
    { clientIp: 'none' },
    { hsts: { enabled: false } },
    { accessLogs: { enabled: false, bucket: 'logs' } },
  ])('says nothing of %j, which is how it would be anyway', asked => {
    expect(sentencesFor(asked)).toEqual([...plain]);
  });
});
