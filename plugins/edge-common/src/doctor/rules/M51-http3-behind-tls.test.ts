import { anEnvoyProxy, aPolicy, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { http3BehindTls } from './M51-http3-behind-tls';

const policies = [aPolicy({ isHttp3: true })];

describeRule(http3BehindTls, {
  fires: {
    'HTTP/3 behind a load balancer that ends TLS': {
      seen: aSeenBundle({ policies }),
      path: 'spec.http3',
      message:
        'Clients of https://pay.example.com try HTTP/3 in vain, because the policy pay-edge advertises it and the load balancer ends TLS over TCP.',
    },
  },
  quiet: {
    'a policy without HTTP/3': aSeen({ policies: [aPolicy()] }),
    'TLS that passes through': aSeenBundle({
      policies,
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
