import type { Certificate } from '../../snapshot';
import {
  awsRef,
  certificateExpiry,
  edgeCertificateArns,
  type CertificateExpiry,
} from '../../status';
import type { DoctorRule, Impact, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { countOf } from '../facts/words';

const IMPACTS: Record<CertificateExpiry['verdict'], Impact> = {
  calm: 'none',
  soon: 'risk',
  urgent: 'partial',
  expired: 'outage',
};

const isImported = ({ type }: Certificate): boolean => type === 'IMPORTED';

/** Why ACM does not simply renew it, and what helps. */
const whyNotRenewed = (
  certificate: Certificate,
): Pick<RuleResult, 'remedy'> & { readonly because: string } => {
  const { renewalStatus, renewalEligibility, validationRecords } = certificate;
  const records = validationRecords
    .map(({ name, type, value }) => `${name} ${type} ${value}`)
    .join('; ');
  if (isImported(certificate)) {
    return {
      because: 'it was imported, and ACM never renews such a certificate',
      remedy: 'Import its successor under the same ARN.',
    };
  }
  if (renewalStatus === 'PENDING_VALIDATION') {
    return {
      because: 'ACM cannot renew it before its names are validated again',
      remedy: records
        ? `Create the record ${records} in DNS.`
        : 'Answer the validation that ACM asks for.',
    };
  }
  if (renewalStatus === 'FAILED') {
    return {
      because: 'its renewal failed',
      remedy: 'Request a new certificate and name it in ssl-cert.',
    };
  }
  return renewalEligibility === 'INELIGIBLE'
    ? {
        because: 'ACM does not renew it, as it says itself',
        remedy: 'Request a new certificate and name it in ssl-cert.',
      }
    : {
        because: 'ACM should have renewed it long ago and has not',
        remedy:
          'Look at the certificate in ACM, and ask AWS support if it gives no reason.',
      };
};

const report = (
  certificate: Certificate,
  { topology, now }: Seen,
): RuleResult[] => {
  const { verdict, daysLeft = 0 } = certificateExpiry(certificate, now);
  if (verdict === 'calm') {
    return [];
  }
  const { because, remedy } = whyNotRenewed(certificate);
  const { arn, notAfter, renewalStatus } = certificate;
  const address = edgeAddress(topology);
  const isOver = verdict === 'expired';
  return [
    {
      object: awsRef('Certificate', arn),
      path: 'NotAfter',
      message: isOver
        ? `Clients of ${address} refuse the connection, because the certificate ${arn} ran out on ${notAfter}: ${because}.`
        : `Clients of ${address} will refuse the connection in ${countOf(
            daysLeft,
            'day',
          )}, when the certificate ${arn} runs out: ${because}.`,
      observed: [notAfter, renewalStatus].filter(Boolean).join(', '),
      expected: 'renewed in time',
      remedy,
      severity: verdict === 'soon' ? 'warning' : 'error',
      impact: IMPACTS[verdict],
    },
  ];
};

/** Lifetimes shrink (198 days and falling), so nearness is a share of the lifetime, not a number of days. @internal */
export const certificateRunsOut: DoctorRule = {
  id: 'A09',
  name: 'certificate-runs-out',
  title: 'A certificate of the edge runs out and is not being renewed',
  severity: 'warning',
  impact: 'risk',
  hop: 'certificate',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2', 'acm'],
  explains: [],
  docs: 'ACM renews its own certificates by itself, so one that is eligible is left alone until a tenth of its lifetime is left. A renewal that waits for validation is a warning, and an error below 15 days or a tenth of the lifetime. Imported certificates and those ACM calls ineligible are never renewed: a warning from a third of the lifetime, an error from a tenth. One that ran out is an outage.',
  check: seen => {
    const arns = edgeCertificateArns(seen.topology);
    return seen.topology.certificates
      .filter(({ arn, status }) => arns.includes(arn) && status === 'ISSUED')
      .flatMap(certificate => report(certificate, seen));
  },
};
