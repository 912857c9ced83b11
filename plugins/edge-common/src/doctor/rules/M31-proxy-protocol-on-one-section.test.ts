import {
  anEnvoyProxy,
  aPolicy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { proxyProtocolOnOneSection } from './M31-proxy-protocol-on-one-section';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-proxy-protocol';

const asking = (sectionName?: string, key = prefix, value = '*') => ({
  policies: [
    aPolicy({
      proxyProtocol: 'required',
      targets: [{ kind: 'Gateway', name: 'pay-edge', sectionName }],
    }),
  ],
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [key]: value },
  }),
});

const on = { attributes: { 'proxy_protocol_v2.enabled': 'true' } };

describeRule(proxyProtocolOnOneSection, {
  fires: {
    'a policy of the section https': {
      seen: aSeenBundle(asking('https')),
      impact: 'partial',
      message:
        'Requests to https://pay.example.com on port 80 get 400, because the load balancer sends PROXY protocol on every port and a ClientTrafficPolicy expects it on some listeners only.',
      observed: 'not expected by http',
    },
    'a policy of the section http, which leaves the applications out': {
      seen: aSeenBundle(asking('http')),
      impact: 'outage',
      observed: 'not expected by https',
    },
    'the same where AWS has it on': {
      seen: aSeen({
        ...asking('https'),
        targetGroups: [aTargetGroup(80, on), aTargetGroup(443, on)],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'a policy of the whole Gateway': aSeenBundle(asking()),
    'no policy at all, which another rule names': aSeenBundle({
      ...asking(),
      policies: [],
    }),
    'a list of ports': aSeenBundle(
      asking('https', `${prefix}-per-target-group`, '443'),
    ),
    'target groups without it': aSeen(asking('https')),
  },
});
