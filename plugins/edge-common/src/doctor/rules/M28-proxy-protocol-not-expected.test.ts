import {
  anEnvoyProxy,
  aPolicy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { proxyProtocolNotExpected } from './M28-proxy-protocol-not-expected';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-proxy-protocol';

const ATTRIBUTES =
  'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes';

const asking = (annotations: Record<string, string>) =>
  anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
  });

const onHttps = asking({ [`${prefix}-per-target-group`]: '443' });
const everywhere = asking({ [prefix]: '*' });
const expecting = aPolicy({ proxyProtocol: 'required' });
const atHttps = aPolicy({
  proxyProtocol: 'required',
  targets: [{ kind: 'Gateway', name: 'pay-edge', sectionName: 'https' }],
});

describeRule(proxyProtocolNotExpected, {
  fires: {
    'a header on the port of the applications that nobody expects': {
      seen: aSeenBundle({
        envoyProxy: onHttps,
        listeners: [],
        targetGroups: [],
      }),
      impact: 'outage',
      path: expect.stringContaining(`${prefix}-per-target-group`),
      message:
        'Requests to https://pay.example.com on port 443 get 400, because the load balancer sends PROXY protocol and the listener https does not expect it.',
    },
    'a policy that leaves the other port out': {
      seen: aSeenBundle({ envoyProxy: everywhere, policies: [atHttps] }),
      impact: 'partial',
      message:
        'Requests to https://pay.example.com on port 80 get 400, because the load balancer sends PROXY protocol and the listener http does not expect it.',
    },
    'a header that an attribute switches on': {
      seen: aSeenBundle({
        envoyProxy: asking({ [ATTRIBUTES]: 'proxy_protocol_v2.enabled=true' }),
        policies: [atHttps],
      }),
      path: expect.stringContaining(ATTRIBUTES),
      impact: 'partial',
    },
    'a header that AWS sends, whatever was asked': {
      seen: aSeen({
        targetGroups: [
          aTargetGroup(80),
          aTargetGroup(443, {
            attributes: { 'proxy_protocol_v2.enabled': 'true' },
          }),
        ],
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'no PROXY protocol at all': aSeen(),
    'both ends': aSeenBundle({
      envoyProxy: everywhere,
      policies: [expecting],
    }),
    'a policy that takes both': aSeenBundle({
      envoyProxy: everywhere,
      policies: [aPolicy({ proxyProtocol: 'optional' })],
    }),
    'a change that AWS does not have yet': aSeen({ envoyProxy: everywhere }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
