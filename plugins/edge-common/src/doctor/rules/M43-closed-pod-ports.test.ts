import {
  anEnvoyProxy,
  anUnhealthyTarget,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { closedPodPorts } from './M43-closed-pod-ports';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';
const MANAGE = `${prefix}-manage-backend-security-group-rules`;

const guarded = (more: Record<string, string> = {}) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-security-groups`]: 'sg-0123456789abcdef0',
      ...more,
    },
  }),
});

describeRule(closedPodPorts, {
  fires: {
    'own security groups alone': {
      seen: aSeenBundle(guarded()),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${MANAGE}']`,
      message:
        'The load balancer of https://pay.example.com may not reach Envoy on 10080 and 10443, because it has security groups of its own and the controller opens nothing for them.',
    },
    'the same on an edge whose targets fail': {
      seen: aSeen({
        ...guarded({ [MANAGE]: 'false' }),
        targetGroups: [aTargetGroup(443, { targets: [anUnhealthyTarget()] })],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'managed rules': aSeenBundle(guarded({ [MANAGE]: 'true' })),
    'the security group of the controller': aSeenBundle(),
    'healthy targets, whose ports someone opened': aSeen(guarded()),
  },
});
