import {
  aLoadBalancerListener,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { oldTlsAccepted } from './M18-old-tls-accepted';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
});

const byDefault = asking({ [`${prefix}-ssl-cert`]: CERTIFICATE_ARN });

const old = 'ELBSecurityPolicy-TLS-1-1-2017-01';

describeRule(oldTlsAccepted, {
  fires: {
    'no policy': {
      seen: aSeenBundle(byDefault),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-ssl-negotiation-policy']`,
      message:
        'Clients can talk to https://pay.example.com over TLS 1.0, which is broken, because the load balancer has the policy ELBSecurityPolicy-2016-08.',
    },
    'a policy that begins at 1.1': {
      seen: aSeenBundle(
        asking({
          ...PAY_EDGE_ANNOTATIONS,
          [`${prefix}-ssl-negotiation-policy`]: old,
        }),
      ),
      observed: old,
    },
    'an old policy in AWS': {
      seen: aSeen({
        listeners: [aLoadBalancerListener(443, { sslPolicy: old })],
      }),
      observed: old,
    },
  },
  quiet: {
    'a policy that begins at 1.2': aSeenBundle(),
    'no policy and a good one in AWS': aSeen(byDefault),
    'no TLS': aSeenBundle(asking({})),
  },
});
