import type { Certificate } from '../../snapshot';
import {
  aCertificate,
  anEnvoyProxy,
  aSeen,
  CERTIFICATE_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { certificateNotIssued } from './A08-certificate-not-issued';

const having = (overrides: Partial<Certificate>) =>
  aSeen({ certificates: [aCertificate(overrides)] });

const SECOND = 'arn:aws:acm:eu-west-1:123456789012:certificate/0000-second';
const KEY = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';
const withSecond = anEnvoyProxy({
  serviceAnnotations: {
    ...PAY_EDGE_ANNOTATIONS,
    [KEY]: `${CERTIFICATE_ARN},${SECOND}`,
  },
});

describeRule(certificateNotIssued, {
  fires: {
    'a certificate that waits for its record': {
      seen: having({
        status: 'PENDING_VALIDATION',
        validationRecords: [
          { name: '_a.example.com.', type: 'CNAME', value: '_b.acm.aws.' },
        ],
      }),
      impact: 'outage',
      object: { group: 'aws', kind: 'Certificate', name: CERTIFICATE_ARN },
      message: `Clients of https://pay.example.com cannot make a trusted connection, because the certificate ${CERTIFICATE_ARN} waits for proof that its names are yours.`,
      observed: 'PENDING_VALIDATION',
      remedy:
        'Create the record _a.example.com. CNAME _b.acm.aws. in DNS, so that ACM can validate the names.',
    },
    'one that waits for mail': {
      seen: having({ status: 'PENDING_VALIDATION' }),
      remedy: 'Create the validation record in DNS.',
    },
    'one that has expired': {
      seen: having({ status: 'EXPIRED' }),
      message: `Clients of https://pay.example.com cannot make a trusted connection, because the certificate ${CERTIFICATE_ARN} has expired.`,
    },
    'one that was revoked': {
      seen: having({ status: 'REVOKED' }),
      remedy: 'Request another certificate and name it.',
    },
    'one that is inactive': {
      seen: having({ status: 'INACTIVE' }),
      remedy: 'Name an issued certificate.',
    },
    'one that was validated too late': {
      seen: having({ status: 'VALIDATION_TIMED_OUT' }),
      remedy: 'Request it anew and create the validation record in DNS.',
    },
    'one that failed, with the reason': {
      seen: having({ status: 'FAILED', failureReason: 'CAA_ERROR' }),
      observed: 'FAILED: CAA_ERROR',
    },
    'a status nobody knows': {
      seen: having({ status: 'NEW_STATUS' }),
      message: `Clients of https://pay.example.com cannot make a trusted connection, because the certificate ${CERTIFICATE_ARN} has the status NEW_STATUS.`,
    },
    'one that does not exist': {
      seen: aSeen({
        certificates: [],
        missingCertificates: [CERTIFICATE_ARN],
      }),
      observed: 'not found',
      message: `Clients of https://pay.example.com cannot make a trusted connection, because the certificate ${CERTIFICATE_ARN} does not exist in this account and region.`,
    },
    'the second certificate': {
      seen: aSeen({
        envoyProxy: withSecond,
        certificates: [
          aCertificate(),
          aCertificate({ arn: SECOND, status: 'EXPIRED' }),
        ],
      }),
      impact: 'partial',
      object: expect.objectContaining({ name: SECOND }),
    },
  },
  quiet: {
    'an issued certificate': aSeen(),
    'a certificate nobody has read yet': aSeen({ certificates: [] }),
    'a bad certificate of another edge': aSeen({
      certificates: [
        aCertificate(),
        aCertificate({ arn: SECOND, status: 'EXPIRED' }),
      ],
      missingCertificates: ['arn:other'],
    }),
    'an edge without certificates': aSeen({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});
