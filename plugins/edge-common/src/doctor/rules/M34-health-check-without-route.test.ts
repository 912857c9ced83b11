import {
  aGateway,
  aListener,
  aMatch,
  anEnvoyProxy,
  anUnhealthyTarget,
  aPolicy,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { healthCheckWithoutRoute } from './M34-health-check-without-route';

const balancer = 'service.beta.kubernetes.io/aws-load-balancer';
const prefix = `${balancer}-healthcheck`;

const checking = (
  protocol: string,
  path = '/',
  more: Readonly<Record<string, string>> = {},
) => ({
  gateway: aGateway({ listeners: [aListener()] }),
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-protocol`]: protocol,
      [`${prefix}-port`]: 'traffic-port',
      [`${prefix}-path`]: path,
      ...Object.fromEntries(
        Object.entries(more).map(([key, text]) => [`${balancer}-${key}`, text]),
      ),
    },
  }),
});

const anyHost = (path: string, match: Parameters<typeof aMatch>[1] = {}) =>
  aRoute({
    hostnames: [],
    rules: [aRouteRule({ matches: [aMatch(path, match)] })],
  });

describeRule(healthCheckWithoutRoute, {
  fires: {
    'an HTTP check before routes with host names': {
      seen: aSeenBundle(checking('http')),
      impact: 'partial',
      message:
        'The load balancer may take every pod of https://pay.example.com for unhealthy, because its health check asks the traffic port over HTTP and Envoy answers 404 to hosts it does not know.',
      observed: 'http on traffic-port, path /',
      remedy:
        'Set healthcheck-port to "19003" and healthcheck-path to /ready, or use a tcp check.',
    },
    'the same where targets are nodes, which have no readiness port': {
      seen: aSeenBundle(
        checking('http', '/', { 'nlb-target-type': 'instance' }),
      ),
      expected: 'tcp on traffic-port',
      remedy: 'Set healthcheck-protocol to tcp.',
    },
    'the same under PROXY protocol, which the readiness port does not take': {
      seen: aSeenBundle(checking('http', '/', { 'proxy-protocol': '*' })),
      remedy: 'Set healthcheck-protocol to tcp.',
    },
    'a route for another path': {
      seen: aSeenBundle({ ...checking('HTTP'), routes: [anyHost('/api')] }),
    },
    'a route for another method': {
      seen: aSeenBundle({
        ...checking('http'),
        routes: [anyHost('/', { method: 'POST' })],
      }),
    },
    'a route for requests with a header': {
      seen: aSeenBundle({
        ...checking('http'),
        routes: [anyHost('/', { headers: 1 })],
      }),
    },
    'the same on an edge whose targets fail': {
      seen: aSeen({
        ...checking('http'),
        targetGroups: [aTargetGroup(443, { targets: [anUnhealthyTarget()] })],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'a check on the readiness port': aSeenBundle(),
    'a TCP check': aSeenBundle(checking('tcp')),
    'a route that takes any host': aSeenBundle({
      ...checking('http', '/health'),
      routes: [anyHost('/')],
    }),
    'a route for GET': aSeenBundle({
      ...checking('http'),
      routes: [anyHost('/', { method: 'GET' })],
    }),
    'a path that Envoy answers itself': aSeenBundle({
      ...checking('http', '/health'),
      policies: [aPolicy({ healthCheckPath: '/health' })],
    }),
    'healthy targets': aSeen(checking('http')),
  },
});
