import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { healthCheckLimits } from './M36-health-check-limits';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-healthcheck';

const checking = (settings: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      ...Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [
          `${prefix}-${key}`,
          value,
        ]),
      ),
    },
  }),
});

describeRule(healthCheckLimits, {
  fires: {
    'a threshold of 1': {
      seen: aSeenBundle(checking({ 'healthy-threshold': '1' })),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-healthy-threshold']`,
      message:
        'AWS refuses the load balancer of pay-edge, because aws-load-balancer-healthcheck-healthy-threshold is "1" and has to be from 2 to 10. Clients get no address.',
      observed: '"1"',
      expected: '2 to 10',
    },
    'an interval with a unit': {
      seen: aSeenBundle(checking({ interval: '30s' })),
      observed: '"30s"',
      expected: '5 to 300',
    },
    'a timeout longer than the interval': {
      seen: aSeenBundle(checking({ interval: '10', timeout: '20' })),
      observed: 'timeout 20 s, interval 10 s',
      remedy: 'Set aws-load-balancer-healthcheck-timeout to at most 10.',
    },
    'an interval shorter than the timeout nobody set': {
      seen: aSeenBundle(checking({ interval: '5' })),
      observed: 'timeout 10 s, interval 5 s',
    },
    'the same on an edge without an address': {
      seen: aSeen({
        ...checking({ 'unhealthy-threshold': '11' }),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'numbers in range': aSeenBundle(
      checking({
        interval: '300',
        timeout: '120',
        'healthy-threshold': '2',
        'unhealthy-threshold': '10',
      }),
    ),
    'no numbers': aSeenBundle(),
    'numbers AWS has accepted': aSeen(checking({ 'healthy-threshold': '1' })),
  },
});
