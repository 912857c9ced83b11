import {
  DescribeCertificateCommand,
  type ACMClient,
  type CertificateDetail,
} from '@aws-sdk/client-acm';
import type { Certificate } from '@tls-edge/backstage-plugin-edge-common';

import { fetchEach, type Answers } from './fetchEach';

const readRecords = (
  raw: CertificateDetail,
): Certificate['validationRecords'] =>
  (raw.DomainValidationOptions ?? []).flatMap(({ ResourceRecord: record }) =>
    record?.Name && record.Type && record.Value
      ? [{ name: record.Name, type: record.Type, value: record.Value }]
      : [],
  );

const readCertificate = (arn: string, raw: CertificateDetail): Certificate => ({
  arn,
  domains: [
    ...new Set([
      ...(raw.DomainName ? [raw.DomainName] : []),
      ...(raw.SubjectAlternativeNames ?? []),
    ]),
  ],
  status: raw.Status ?? '',
  type: raw.Type ?? '',
  keyAlgorithm: raw.KeyAlgorithm,
  notBefore: raw.NotBefore?.toISOString(),
  notAfter: raw.NotAfter?.toISOString(),
  renewalEligibility: raw.RenewalEligibility,
  renewalStatus: raw.RenewalSummary?.RenewalStatus,
  failureReason: raw.FailureReason,
  validationRecords: readRecords(raw),
});

/**
 * Certificates by ARN; `undefined` for those ACM does not know.
 * @internal
 */
export const fetchCertificates = (
  client: ACMClient,
  arns: readonly string[],
): Promise<Answers<Certificate>> =>
  fetchEach(arns, async arn => {
    const command = new DescribeCertificateCommand({ CertificateArn: arn });
    const { Certificate: detail = {} } = await client.send(command);
    return readCertificate(arn, detail);
  });
