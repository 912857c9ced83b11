import type { Certificate } from '../../snapshot';
import { aCertificate, aSeen, CERTIFICATE_ARN } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { certificateRunsOut } from './A09-certificate-runs-out';

/** A hundred days long, from 2026-09-01 to 2026-12-10; NOW is 2026-11-23. */
const having = (overrides: Partial<Certificate>) =>
  aSeen({
    certificates: [
      aCertificate({
        notBefore: '2026-09-01T00:00:00Z',
        notAfter: '2026-12-10T00:00:00Z',
        ...overrides,
      }),
    ],
  });

describeRule(certificateRunsOut, {
  fires: {
    'an imported certificate with a sixth of its life left': {
      seen: having({ type: 'IMPORTED' }),
      severity: 'warning',
      impact: 'risk',
      object: { group: 'aws', kind: 'Certificate', name: CERTIFICATE_ARN },
      message: `Clients of https://pay.example.com will refuse the connection in 16 days, when the certificate ${CERTIFICATE_ARN} runs out: it was imported, and ACM never renews such a certificate.`,
      observed: '2026-12-10T00:00:00Z',
      remedy: 'Import its successor under the same ARN.',
    },
    'an imported certificate in its last week': {
      seen: having({ type: 'IMPORTED', notAfter: '2026-11-26T00:00:00Z' }),
      severity: 'error',
      impact: 'partial',
    },
    'a renewal that waits for validation': {
      seen: having({
        renewalStatus: 'PENDING_VALIDATION',
        notAfter: '2027-01-10T00:00:00Z',
        validationRecords: [
          { name: '_a.example.com.', type: 'CNAME', value: '_b.acm.aws.' },
        ],
      }),
      severity: 'warning',
      impact: 'risk',
      observed: '2027-01-10T00:00:00Z, PENDING_VALIDATION',
      remedy: 'Create the record _a.example.com. CNAME _b.acm.aws. in DNS.',
    },
    'such a renewal in the last fortnight': {
      seen: having({
        renewalStatus: 'PENDING_VALIDATION',
        notAfter: '2026-12-01T00:00:00Z',
      }),
      severity: 'error',
      remedy: 'Answer the validation that ACM asks for.',
    },
    'a renewal that failed, however far the end': {
      seen: having({
        renewalStatus: 'FAILED',
        notAfter: '2027-09-01T00:00:00Z',
      }),
      severity: 'error',
      impact: 'partial',
    },
    'a certificate that ACM does not renew': {
      seen: having({ renewalEligibility: 'INELIGIBLE' }),
      severity: 'warning',
      message: expect.stringContaining('ACM does not renew it'),
    },
    'a certificate that should have been renewed': {
      seen: having({ notAfter: '2026-11-26T00:00:00Z' }),
      severity: 'error',
      message: expect.stringContaining('in 2 days'),
    },
    'a certificate that ran out while ACM still calls it issued': {
      seen: having({ type: 'IMPORTED', notAfter: '2026-11-20T00:00:00Z' }),
      severity: 'error',
      impact: 'outage',
      message: expect.stringContaining('refuse the connection, because'),
    },
  },
  quiet: {
    'a certificate far from its end': aSeen(),
    'an eligible one with a sixth of its life left': having({}),
    'one whose renewal is under way': having({
      renewalStatus: 'PENDING_AUTO_RENEWAL',
    }),
    'one that is not issued, which A08 tells': having({
      status: 'EXPIRED',
      notAfter: '2026-11-20T00:00:00Z',
    }),
    'one without an end': having({ notAfter: undefined }),
    'one of another edge': aSeen({
      certificates: [
        aCertificate({ arn: 'arn:other', notAfter: '2026-11-24T00:00:00Z' }),
      ],
    }),
  },
});
