import {
  anEnvoyProxy,
  anUnhealthyTarget,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { readinessPortOfNodes } from './M70-readiness-port-of-nodes';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const instance = (annotations: Record<string, string> = {}) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-nlb-target-type`]: 'instance',
      ...annotations,
    },
  }),
});

describeRule(readinessPortOfNodes, {
  fires: {
    'node targets checked on 19003': {
      seen: aSeenBundle(instance()),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-healthcheck-port']`,
      message:
        'The load balancer takes every node of https://pay.example.com for unhealthy, because its health check asks port 19003, which only pods have.',
      expected: 'traffic-port',
    },
    'the same on an edge whose targets fail': {
      seen: aSeen({
        ...instance(),
        targetGroups: [aTargetGroup(443, { targets: [anUnhealthyTarget()] })],
      }),
      impact: 'partial',
    },
    'the same before anything is registered': {
      seen: aSeen({ ...instance(), targetGroups: [] }),
      impact: 'risk',
    },
  },
  quiet: {
    'ip targets': aSeenBundle(),
    'the traffic port': aSeenBundle(
      instance({ [`${prefix}-healthcheck-port`]: 'traffic-port' }),
    ),
    'healthy targets': aSeen(instance()),
  },
});
