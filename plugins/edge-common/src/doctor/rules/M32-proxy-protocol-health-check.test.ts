import {
  anEnvoyProxy,
  anUnhealthyTarget,
  aPolicy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { proxyProtocolHealthCheck } from './M32-proxy-protocol-health-check';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string> = {}) => ({
  policies: [aPolicy({ proxyProtocol: 'required' })],
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`${prefix}-proxy-protocol`]: '*',
      ...annotations,
    },
  }),
});

const on = { attributes: { 'proxy_protocol_v2.enabled': 'true' } };

describeRule(proxyProtocolHealthCheck, {
  fires: {
    'an HTTP check in manifests': {
      seen: aSeenBundle(asking()),
      impact: 'partial',
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-healthcheck-protocol']`,
      message:
        'The load balancer may take every pod of https://pay.example.com for unhealthy, because its health check is HTTP and PROXY protocol is on.',
      observed: 'http',
      expected: 'tcp',
    },
    'the same on an edge whose targets are healthy all the same': {
      seen: aSeen({
        ...asking(),
        targetGroups: [aTargetGroup(80, on), aTargetGroup(443, on)],
      }),
      impact: 'risk',
    },
    'the same on an edge whose targets fail': {
      seen: aSeen({
        ...asking(),
        targetGroups: [
          aTargetGroup(80, on),
          aTargetGroup(443, { ...on, targets: [anUnhealthyTarget()] }),
        ],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'an HTTP check without PROXY protocol': aSeen(),
    'a TCP check': aSeenBundle(
      asking({ [`${prefix}-healthcheck-protocol`]: 'tcp' }),
    ),
    'no Gateway': aSeen({ gateway: undefined, envoyProxy: undefined }),
  },
});
