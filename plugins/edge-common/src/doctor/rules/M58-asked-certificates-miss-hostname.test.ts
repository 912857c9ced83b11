import {
  aCertificate,
  aLoadBalancerListener,
  anEnvoyProxy,
  aRoute,
  aSeen,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { askedCertificatesMissHostname } from './M58-asked-certificates-miss-hostname';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';
const second = CERTIFICATE_ARN.replace('ca356d92', '00000000');

const named = (...hostnames: readonly string[]) => ({
  routes: [aRoute({ hostnames })],
});

const both = {
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [KEY]: `${CERTIFICATE_ARN},${second}`,
    },
  }),
  certificates: [
    aCertificate(),
    aCertificate({ arn: second, domains: ['pay.example.org'] }),
  ],
};

describeRule(askedCertificatesMissHostname, {
  fires: {
    'a name two labels below a wildcard': {
      seen: aSeen(named('a.pay.example.com')),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'Browsers refuse https://a.pay.example.com, because ssl-cert names no certificate that covers this name.',
      observed: '*.example.com, example.com',
      expected: 'a.pay.example.com',
    },
    'one of two names': {
      seen: aSeen(named('pay.example.com', 'pay.example.org')),
      impact: 'partial',
      expected: 'pay.example.org',
    },
  },
  quiet: {
    'a name under a wildcard': aSeen(),
    'a name of a second certificate': aSeen({
      ...named('pay.example.org'),
      ...both,
    }),
    'a name that only the certificate in force covers': aSeen({
      ...named('pay.example.org'),
      certificates: both.certificates,
      listeners: [aLoadBalancerListener(443, { certificateArns: [second] })],
    }),
    'certificates of which one was not read yet': aSeen({
      ...named('pay.example.org'),
      ...both,
      certificates: [aCertificate()],
    }),
    'routes without host names': aSeen(named()),
  },
});
