import {
  aLoadBalancerListener,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noAlpnPolicy } from './M49-no-alpn-policy';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
});

const silent = asking({ [`${prefix}-ssl-cert`]: CERTIFICATE_ARN });

describeRule(noAlpnPolicy, {
  fires: {
    'no policy': {
      seen: aSeenBundle(silent),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-alpn-policy']`,
      message:
        'Clients of https://pay.example.com get HTTP/1.1 only, because the load balancer has no ALPN policy.',
    },
    'the policy None': {
      seen: aSeenBundle(
        asking({ ...PAY_EDGE_ANNOTATIONS, [`${prefix}-alpn-policy`]: 'None' }),
      ),
    },
    'a listener in AWS without a policy': {
      seen: aSeen({
        listeners: [aLoadBalancerListener(443, { alpnPolicy: undefined })],
      }),
    },
  },
  quiet: {
    'a policy with HTTP/2': aSeenBundle(),
    'HTTP/1.1 by decision': aSeenBundle(
      asking({
        ...PAY_EDGE_ANNOTATIONS,
        [`${prefix}-alpn-policy`]: 'HTTP1Only',
      }),
    ),
    'a policy that AWS has kept': aSeen(silent),
    'no TLS': aSeenBundle(asking({})),
  },
});
