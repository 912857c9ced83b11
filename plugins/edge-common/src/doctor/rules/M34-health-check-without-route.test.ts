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

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-healthcheck';

const checking = (protocol: string, path = '/') => ({
  gateway: aGateway({ listeners: [aListener()] }),
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-protocol`]: protocol,
      [`${prefix}-port`]: 'traffic-port',
      [`${prefix}-path`]: path,
    },
  }),
});

const anyHost = (path: string) =>
  aRoute({ hostnames: [], rules: [aRouteRule({ matches: [aMatch(path)] })] });

describeRule(healthCheckWithoutRoute, {
  fires: {
    'an HTTP check before routes with host names': {
      seen: aSeenBundle(checking('http')),
      impact: 'partial',
      message:
        'The load balancer may take every pod of https://pay.example.com for unhealthy, because its health check asks the traffic port over HTTP and Envoy answers 404 to hosts it does not know.',
      observed: 'http on traffic-port, path /',
    },
    'a route for another path': {
      seen: aSeenBundle({ ...checking('HTTP'), routes: [anyHost('/api')] }),
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
    'a path that Envoy answers itself': aSeenBundle({
      ...checking('http', '/health'),
      policies: [aPolicy({ healthCheckPath: '/health' })],
    }),
    'healthy targets': aSeen(checking('http')),
  },
});
