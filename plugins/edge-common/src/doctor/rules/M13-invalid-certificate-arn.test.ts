import {
  aLoadBalancerListener,
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { invalidCertificateArn } from './M13-invalid-certificate-arn';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

const withCertificates = (...arns: readonly string[]) =>
  anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: arns.join(',') },
  });

const arns = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-${index}`,
  );

describeRule(invalidCertificateArn, {
  fires: {
    'a value that is no ARN': {
      seen: aSeenBundle({ envoyProxy: withCertificates('not-an-arn') }),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'AWS refuses the certificate of pay-edge, because "not-an-arn" is not the ARN of a certificate. Clients get no address.',
      observed: 'not-an-arn',
    },
    'the same as a change of an edge that serves': {
      seen: aSeen({ envoyProxy: withCertificates('not-an-arn') }),
      impact: 'partial',
    },
    'the same while no address exists': {
      seen: aSeen({
        envoyProxy: withCertificates('not-an-arn'),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
    'the placeholder of an article': {
      seen: aSeenBundle({
        envoyProxy: withCertificates(
          'arn:aws:acm:REGION:ACCOUNT:certificate/ID',
        ),
      }),
      impact: 'outage',
    },
    'the ARN of something else': {
      seen: aSeenBundle({
        envoyProxy: withCertificates('arn:aws:s3:::bucket'),
      }),
      observed: 'arn:aws:s3:::bucket',
    },
    'a second value that is wrong': {
      seen: aSeenBundle({ envoyProxy: withCertificates(CERTIFICATE_ARN, 'x') }),
      observed: 'x',
    },
    'one certificate too many': {
      seen: aSeenBundle({ envoyProxy: withCertificates(...arns(27)) }),
      observed: '27 certificates',
      expected: 'at most 26',
      message:
        'AWS refuses the certificates of pay-edge, because a load balancer takes at most 26. Clients get no address.',
    },
    'a certificate named twice': {
      seen: aSeenBundle({
        envoyProxy: withCertificates(CERTIFICATE_ARN, CERTIFICATE_ARN),
      }),
      severity: 'warning',
      impact: 'none',
      observed: CERTIFICATE_ARN,
    },
  },
  quiet: {
    'one valid ARN': aSeenBundle(),
    'a value that AWS has taken, whatever it looks like': aSeen({
      envoyProxy: withCertificates('arn:aws-iso:acm:us-iso-east-1:1:x'),
      listeners: [
        aLoadBalancerListener(443, {
          certificateArns: ['arn:aws-iso:acm:us-iso-east-1:1:x'],
        }),
      ],
    }),
    'more certificates than usual, in an account that may have them': aSeen({
      envoyProxy: withCertificates(...arns(27)),
      listeners: [aLoadBalancerListener(443, { certificateArns: arns(27) })],
    }),
    'as many certificates as there may be': aSeenBundle({
      envoyProxy: withCertificates(...arns(26)),
    }),
    'an IAM server certificate': aSeenBundle({
      envoyProxy: withCertificates(
        'arn:aws:iam::123456789012:server-certificate/pay',
      ),
    }),
    'another partition': aSeenBundle({
      envoyProxy: withCertificates(
        'arn:aws-cn:acm:cn-north-1:123456789012:certificate/ca356d92-c50a',
      ),
    }),
    'no certificate': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
