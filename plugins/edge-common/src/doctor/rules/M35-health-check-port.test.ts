import {
  aManagedService,
  anEnvoyProxy,
  anUnhealthyTarget,
  aSeen,
  aSeenBundle,
  aTarget,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { healthCheckPort } from './M35-health-check-port';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const onPort = (
  port: string,
  more: Parameters<typeof anEnvoyProxy>[0] = {},
) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-healthcheck-port`]: port,
      ...more.serviceAnnotations,
    },
    workload: more.workload,
  }),
});

const targets = (target = anUnhealthyTarget()) => ({
  targetGroups: [aTargetGroup(443, { targets: [target] })],
});

describeRule(healthCheckPort, {
  fires: {
    'the port of the listener': {
      seen: aSeenBundle(onPort('443')),
      impact: 'outage',
      message:
        'The load balancer takes every pod of https://pay.example.com for unhealthy, because its health check asks port 443, on which no pod listens.',
      observed: '443',
      expected: 'traffic-port and 19003',
    },
    'the name of no port': {
      seen: aSeenBundle(onPort('https')),
      impact: 'outage',
      hop: 'controller',
      message:
        'The load balancer controller refuses the edge pay-edge, because its health check asks the port "https", and no port of its Service has that name. Clients get no address.',
      observed: 'https',
      expected: 'traffic-port, http-80, http-443',
    },
    'the name of no port, also where targets are nodes': {
      seen: aSeenBundle(
        onPort('https', {
          serviceAnnotations: { [`${prefix}-nlb-target-type`]: 'instance' },
        }),
      ),
      hop: 'controller',
    },
    'the same on an edge whose targets fail': {
      seen: aSeen({ ...onPort('80'), ...targets() }),
      impact: 'partial',
    },
    'the same on an edge whose targets are new': {
      seen: aSeen({
        ...onPort('80'),
        ...targets(aTarget({ state: 'initial' })),
      }),
      impact: 'risk',
    },
  },
  quiet: {
    'the readiness port': aSeenBundle(),
    'the traffic port': aSeenBundle(onPort('traffic-port')),
    'a shifted port': aSeenBundle(onPort('10443')),
    'the name of the Service port': aSeenBundle(onPort('http-443')),
    'a port that is not shifted': aSeenBundle(
      onPort('443', { workload: { keepsPorts: true } }),
    ),
    'node targets': aSeenBundle(
      onPort('30080', {
        serviceAnnotations: { [`${prefix}-nlb-target-type`]: 'instance' },
      }),
    ),
    'the name of a port that the Service has, whoever named it': aSeen({
      ...onPort('edge'),
      service: aManagedService({
        ports: [
          { name: 'edge', port: 443, protocol: 'TCP', targetPort: 10443 },
        ],
      }),
    }),
    'healthy targets': aSeen(onPort('443')),
    'no word on the port': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
