import { z } from 'zod/v3';

import type { AwsRegion } from '../AwsRegion';

const USUAL_KEYS = ['RSA_1024', 'RSA_2048'];
const LARGEST_PAGE = 1000;

const input = z.object({
  CertificateStatuses: z.array(z.string()).optional(),
  Includes: z.object({ keyTypes: z.array(z.string()).optional() }).optional(),
  MaxItems: z.number().int().min(1).max(LARGEST_PAGE).optional(),
  NextToken: z.string().regex(/^\d+$/).optional(),
});

/** Lists RSA keys up to 2048 bits only, unless `Includes.keyTypes` asks for others: so does ACM. @public */
export function listCertificates(body: unknown, region: AwsRegion) {
  const wanted = input.parse(body);
  const keys = wanted.Includes?.keyTypes ?? USUAL_KEYS;
  const all = [...region.certificates.values()].filter(
    ({ keyAlgorithm, status }) =>
      keys.includes(keyAlgorithm) &&
      (wanted.CertificateStatuses?.includes(status) ?? true),
  );
  const start = Number(wanted.NextToken ?? 0);
  const end = start + (wanted.MaxItems ?? LARGEST_PAGE);
  return {
    CertificateSummaryList: all.slice(start, end).map(certificate => ({
      CertificateArn: certificate.arn,
      DomainName: certificate.domains[0],
      SubjectAlternativeNameSummaries: certificate.domains,
      Status: certificate.status,
      Type: certificate.type,
      KeyAlgorithm: certificate.keyAlgorithm,
    })),
    NextToken: end < all.length ? String(end) : undefined,
  };
}
