import {
  aCondition,
  anEnvoyProxy,
  aPolicy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  ENVOY_CONTROLLER,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { proxyProtocolNotSent } from './M29-proxy-protocol-not-sent';

const at = (sectionName: string, overrides = {}) =>
  aPolicy({
    proxyProtocol: 'required',
    targets: [{ kind: 'Gateway', name: 'pay-edge', sectionName }],
    ...overrides,
  });

const sending = anEnvoyProxy({
  serviceAnnotations: {
    ...PAY_EDGE_ANNOTATIONS,
    'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes':
      'proxy_protocol_v2.enabled=true',
  },
});

const checkedOverTcp = anEnvoyProxy({
  serviceAnnotations: {
    ...PAY_EDGE_ANNOTATIONS,
    'service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol': 'tcp',
  },
});

const on = { attributes: { 'proxy_protocol_v2.enabled': 'true' } };

describeRule(proxyProtocolNotSent, {
  fires: {
    'an Envoy that demands what nobody sends': {
      seen: aSeen({ policies: [at('https')] }),
      impact: 'outage',
      path: 'spec.listeners[1]',
      message:
        'Connections to https://pay.example.com on port 443 are reset, because the listener https demands PROXY protocol and the load balancer does not send it.',
      remedy:
        'Name port 443 in the annotation aws-load-balancer-proxy-protocol-per-target-group, set healthcheck-protocol to tcp and healthcheck-port to traffic-port, or make proxyProtocol optional in the ClientTrafficPolicy.',
    },
    'the same in manifests alone': {
      seen: aSeenBundle({ policies: [at('https')] }),
      impact: 'outage',
    },
    'the port of the redirect': {
      seen: aSeen({ policies: [at('http')] }),
      impact: 'partial',
    },
    'one port of two that AWS leaves out': {
      remedy:
        'Set the annotation aws-load-balancer-proxy-protocol to "*", or make proxyProtocol optional in the ClientTrafficPolicy.',
      seen: aSeen({
        envoyProxy: checkedOverTcp,
        policies: [aPolicy({ proxyProtocol: 'required' })],
        targetGroups: [aTargetGroup(80), aTargetGroup(443, on)],
      }),
      path: 'spec.listeners[0]',
    },
  },
  quiet: {
    'no PROXY protocol at all': aSeen(),
    'both ends': aSeen({
      policies: [aPolicy({ proxyProtocol: 'required' })],
      targetGroups: [aTargetGroup(80, on), aTargetGroup(443, on)],
    }),
    'both ends by the attribute, in manifests': aSeenBundle({
      envoyProxy: sending,
      policies: [aPolicy({ proxyProtocol: 'required' })],
    }),
    'a policy that takes both': aSeen({
      policies: [at('https', { proxyProtocol: 'optional' })],
    }),
    'a policy that is not in force': aSeen({
      policies: [
        at('https', {
          ancestors: [
            {
              kind: 'Gateway',
              name: 'pay-edge',
              controllerName: ENVOY_CONTROLLER,
              conditions: [aCondition('Accepted', { status: 'False' })],
            },
          ],
        }),
      ],
    }),
    'a policy on another Gateway': aSeen({
      policies: [
        at('https', { targets: [{ kind: 'Gateway', name: 'other' }] }),
      ],
    }),
    'no Gateway': aSeen({ gateway: undefined, policies: [at('https')] }),
  },
});
