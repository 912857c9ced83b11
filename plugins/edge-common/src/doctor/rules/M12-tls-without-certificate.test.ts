import {
  aLoadBalancerListener,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tlsWithoutCertificate } from './M12-tls-without-certificate';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
});

const ports = { [`${prefix}-ssl-ports`]: '443' };

describeRule(tlsWithoutCertificate, {
  fires: {
    'ssl-ports alone': {
      seen: aSeenBundle(asking(ports)),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-ssl-cert']`,
      message:
        'Clients of https://pay.example.com get a TLS error, because no certificate is named and so the load balancer ends no TLS.',
      observed:
        'aws-load-balancer-ssl-ports without aws-load-balancer-ssl-cert',
    },
    'a policy and ALPN alone': {
      seen: aSeenBundle(
        asking({
          [`${prefix}-ssl-negotiation-policy`]:
            'ELBSecurityPolicy-TLS13-1-2-2021-06',
          [`${prefix}-alpn-policy`]: 'HTTP2Preferred',
        }),
      ),
      observed:
        'aws-load-balancer-ssl-negotiation-policy and aws-load-balancer-alpn-policy without aws-load-balancer-ssl-cert',
    },
    'the same on an edge whose listener is TCP': {
      seen: aSeen({
        ...asking(ports),
        listeners: [aLoadBalancerListener(443, { protocol: 'TCP' })],
      }),
    },
  },
  quiet: {
    'a certificate': aSeenBundle(),
    'no word of TLS': aSeenBundle(asking({})),
    'ALPN None, which asks for nothing': aSeenBundle(
      asking({ [`${prefix}-alpn-policy`]: 'None' }),
    ),
    'a load balancer that ends TLS all the same': aSeen(asking(ports)),
    'no Gateway': aSeen({ gateway: undefined, envoyProxy: undefined }),
  },
});
