import { z } from 'zod/v3';

import type { AwsRegion } from '../AwsRegion';
import { AwsError } from '../wire/AwsError';
import type { CertificateRecord } from './CertificateRecord';

const seconds = (time: Date | undefined) => time && time.getTime() / 1000;

function usersOf(certificate: CertificateRecord, region: AwsRegion): string[] {
  const users = [...region.listeners.values()]
    .filter(
      ({ defaultCertificate, sniCertificates }) =>
        defaultCertificate === certificate.arn ||
        sniCertificates.includes(certificate.arn),
    )
    .map(({ loadBalancerArn }) => loadBalancerArn);
  return [...new Set(users)];
}

function detail(certificate: CertificateRecord, region: AwsRegion) {
  const [DomainName] = certificate.domains;
  const users = usersOf(certificate, region);
  const managed = certificate.type === 'AMAZON_ISSUED' && users.length > 0;
  return {
    CertificateArn: certificate.arn,
    DomainName,
    SubjectAlternativeNames: certificate.domains,
    Status: certificate.status,
    Type: certificate.type,
    KeyAlgorithm: certificate.keyAlgorithm,
    NotBefore: seconds(certificate.notBefore),
    NotAfter: seconds(certificate.notAfter),
    InUseBy: users,
    RenewalEligibility: managed ? 'ELIGIBLE' : 'INELIGIBLE',
    DomainValidationOptions: certificate.domains.map(domain => ({
      DomainName: domain,
      ValidationStatus:
        certificate.status === 'PENDING_VALIDATION'
          ? 'PENDING_VALIDATION'
          : 'SUCCESS',
      ValidationMethod: 'DNS',
      ResourceRecord: {
        Name: `_edge.${domain.replace('*.', '')}.`,
        Type: 'CNAME',
        Value: '_edge.acm-validations.aws.',
      },
    })),
  };
}

const input = z.object({ CertificateArn: z.string() });

/** @throws AwsError ResourceNotFoundException @public */
export function describeCertificate(body: unknown, region: AwsRegion) {
  const { CertificateArn } = input.parse(body);
  const certificate = region.certificates.get(CertificateArn);
  if (!certificate) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Could not find certificate ${CertificateArn}.`,
    );
  }
  return { Certificate: detail(certificate, region) };
}
