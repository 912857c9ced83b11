import {
  aGateway,
  aListener,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tlsToPlainEnvoy } from './M16-tls-to-plain-envoy';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-backend-protocol';

const speaking = (protocol: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: protocol },
  }),
});

describeRule(tlsToPlainEnvoy, {
  fires: {
    'TLS to a plain listener': {
      seen: aSeenBundle(speaking('ssl')),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'Requests to https://pay.example.com fail, because the load balancer speaks TLS to Envoy and the listener https expects plain HTTP.',
      expected: 'no backend-protocol',
    },
    'the same where AWS has it so': {
      seen: aSeen({
        ...speaking('ssl'),
        targetGroups: [aTargetGroup(443, { protocol: 'TLS' })],
      }),
    },
  },
  quiet: {
    'plain TCP': aSeenBundle(speaking('tcp')),
    'nothing said': aSeenBundle(),
    'a listener that expects TLS': aSeenBundle({
      ...speaking('ssl'),
      gateway: aGateway({
        listeners: [aListener({ protocol: 'HTTPS', hasTls: true })],
      }),
    }),
    'a target group that speaks TCP all the same': aSeen(speaking('ssl')),
  },
});
