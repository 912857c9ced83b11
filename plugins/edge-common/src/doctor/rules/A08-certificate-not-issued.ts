import type { Certificate } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { awsRef } from '../../status';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';

interface StatusText {
  /** Completes "the certificate …". */
  readonly says: string;
  readonly remedy: string;
}

/** Statuses of ACM other than ISSUED (ACM API: CertificateDetail). */
const STATUSES: Record<string, StatusText> = {
  PENDING_VALIDATION: {
    says: 'waits for proof that its names are yours',
    remedy: 'Create the validation record in DNS.',
  },
  EXPIRED: {
    says: 'has expired',
    remedy: 'Renew or import the certificate again, or name another one.',
  },
  REVOKED: {
    says: 'was revoked',
    remedy: 'Request another certificate and name it.',
  },
  INACTIVE: {
    says: 'is inactive',
    remedy: 'Name an issued certificate.',
  },
  VALIDATION_TIMED_OUT: {
    says: 'was never validated: 72 hours passed without its DNS record',
    remedy: 'Request it anew and create the validation record in DNS.',
  },
  FAILED: {
    says: 'could not be issued',
    remedy: 'Mend the reason ACM gives and request it anew.',
  },
};

const recordsOf = ({ validationRecords }: Certificate): string =>
  validationRecords
    .map(({ name, type, value }) => `${name} ${type} ${value}`)
    .join('; ');

const describe = (
  certificate: Certificate,
): Pick<RuleResult, 'observed' | 'remedy'> & { readonly says: string } => {
  const { status, failureReason } = certificate;
  const text = STATUSES[status] ?? {
    says: `has the status ${status}`,
    remedy: 'Name an issued certificate.',
  };
  const records = recordsOf(certificate);
  return {
    says: text.says,
    observed: failureReason ? `${status}: ${failureReason}` : status,
    remedy:
      status === 'PENDING_VALIDATION' && records
        ? `Create the record ${records} in DNS, so that ACM can validate the names.`
        : text.remedy,
  };
};

/** The first certificate answers clients whose name no other one covers. */
const impactOf = (topology: EdgeTopology, arn: string): Impact =>
  askedNlb(topology).certificates?.[0] === arn ? 'outage' : 'partial';

const unusable = (
  topology: EdgeTopology,
  arn: string,
): (Pick<RuleResult, 'observed' | 'remedy'> & { says: string })[] => {
  const certificate = topology.certificates.find(one => one.arn === arn);
  if (topology.missingCertificates.includes(arn)) {
    return [
      {
        says: 'does not exist in this account and region',
        observed: 'not found',
        remedy:
          'Name a certificate that is issued in the account and region of the load balancer.',
      },
    ];
  }
  return certificate && certificate.status !== 'ISSUED'
    ? [describe(certificate)]
    : [];
};

/** Only an issued certificate can stand on a listener, and only one that has not run out helps. @internal */
export const certificateNotIssued: DoctorRule = {
  id: 'A08',
  name: 'certificate-not-issued',
  title: 'A certificate of the edge is not issued',
  severity: 'error',
  impact: 'outage',
  hop: 'certificate',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'services', 'envoyproxies', 'acm'],
  explains: ['A05', 'A13', 'K03', 'K10', 'K35', 'A25', 'A33'],
  docs: 'AWS puts only issued certificates of its own account and region on a listener. A certificate that waits for validation needs the DNS record ACM names; one that has expired or was revoked stays on the listener, and browsers refuse it. Clients that ask for a name no certificate covers get the first one.',
  check: ({ topology }) =>
    [...new Set(askedNlb(topology).certificates ?? [])].flatMap(arn =>
      unusable(topology, arn).map(({ says, observed, remedy }) => ({
        object: awsRef('Certificate', arn),
        message: `Clients of ${edgeAddress(
          topology,
        )} cannot make a trusted connection, because the certificate ${arn} ${says}.`,
        observed,
        expected: 'ISSUED',
        remedy,
        impact: impactOf(topology, arn),
      })),
    ),
};
