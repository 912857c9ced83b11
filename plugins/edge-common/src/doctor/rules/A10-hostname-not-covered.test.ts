import type { Certificate } from '../../snapshot';
import {
  aCertificate,
  aLoadBalancerListener,
  aRoute,
  aSeen,
  CERTIFICATE_ARN,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { hostnameNotCovered } from './A10-hostname-not-covered';

const SECOND = 'arn:aws:acm:eu-west-1:123456789012:certificate/second';

const having = (...certificates: Partial<Certificate>[]) => ({
  certificates: certificates.map(aCertificate),
});
const both = {
  listeners: [
    aLoadBalancerListener(443, { certificateArns: [CERTIFICATE_ARN, SECOND] }),
  ],
};

describeRule(hostnameNotCovered, {
  fires: {
    'a certificate of another domain': {
      seen: aSeen(having({ domains: ['example.org', '*.example.org'] })),
      impact: 'outage',
      object: { group: 'aws', kind: 'Certificate', name: CERTIFICATE_ARN },
      message:
        'Browsers refuse the connection to https://pay.example.com, because no certificate of the load balancer covers this name.',
      observed: '*.example.org, example.org',
      expected: 'pay.example.com',
    },
    'a wildcard one label too high': {
      seen: aSeen({
        routes: [aRoute({ hostnames: ['a.b.example.com'] })],
      }),
      expected: 'a.b.example.com',
    },
    'some of several names': {
      seen: aSeen({
        routes: [
          aRoute({ hostnames: ['pay.example.com', 'pay.other.org', 'a.org'] }),
        ],
      }),
      impact: 'partial',
      message:
        'Browsers refuse the connection to https://a.org and https://pay.other.org, because no certificate of the load balancer covers these names.',
    },
  },
  quiet: {
    'names the wildcard covers': aSeen(),
    'names the second certificate covers': aSeen({
      ...both,
      ...having({ domains: ['a.org'] }, { arn: SECOND }),
    }),
    'a second certificate nobody has read yet': aSeen({
      ...both,
      ...having({ domains: ['a.org'] }),
    }),
    'no certificate read': aSeen({ certificates: [] }),
    'routes without host names': aSeen({
      routes: [aRoute({ hostnames: [] })],
      ...having({ domains: ['a.org'] }),
    }),
  },
});
