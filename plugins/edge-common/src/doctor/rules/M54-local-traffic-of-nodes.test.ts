import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { localTrafficOfNodes } from './M54-local-traffic-of-nodes';

const instance = (overrides: Parameters<typeof anEnvoyProxy>[0] = {}) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type':
        'instance',
    },
    ...overrides,
  }),
});

describeRule(localTrafficOfNodes, {
  fires: {
    'node targets and no word on the policy': {
      seen: aSeenBundle(instance()),
      path: 'spec.provider.kubernetes.envoyService.externalTrafficPolicy',
      message:
        'Most targets of https://pay.example.com are unhealthy all the time, because targets are nodes and only nodes with an Envoy answer under externalTrafficPolicy Local.',
    },
    'targets in AWS that are nodes': {
      seen: aSeen({
        targetGroups: [aTargetGroup(443, { targetType: 'instance' })],
      }),
    },
  },
  quiet: {
    'ip targets': aSeenBundle(),
    'targets in AWS that are pods': aSeen(instance()),
    'an EnvoyProxy that is not there': aSeenBundle({ envoyProxy: undefined }),
    'the policy Cluster': aSeenBundle(
      instance({ externalTrafficPolicy: 'Cluster' }),
    ),
    'a Service that has Cluster in force': aSeen({
      targetGroups: [aTargetGroup(443, { targetType: 'instance' })],
      service: aManagedService({ externalTrafficPolicy: 'Cluster' }),
    }),
    'an Envoy on every node': aSeenBundle(
      instance({ workload: { isDaemonSet: true } }),
    ),
  },
});
