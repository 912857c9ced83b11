import {
  DescribeCertificateCommand,
  ExportCertificateCommand,
  ListCertificatesCommand,
  paginateListCertificates,
} from '@aws-sdk/client-acm';

import { buildNlb } from '../__testUtils__/buildNlb';
import {
  certificate,
  CERTIFICATE_ARN,
  startAws,
} from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

describe('acmService', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const add = (id: string, change: Parameters<typeof certificate>[0] = {}) => {
    const arn = `${CERTIFICATE_ARN.slice(0, -1)}${id}`;
    aws.region.certificates.set(arn, certificate({ ...change, arn }));
    return arn;
  };
  const describeOne = async (arn: string) => {
    const answer = await aws.acm.send(
      new DescribeCertificateCommand({ CertificateArn: arn }),
    );
    return answer.Certificate;
  };

  it('describes a certificate with its times and names', async () => {
    expect(await describeOne(CERTIFICATE_ARN)).toMatchObject({
      CertificateArn: CERTIFICATE_ARN,
      DomainName: '*.example.com',
      SubjectAlternativeNames: ['*.example.com'],
      Status: 'ISSUED',
      Type: 'AMAZON_ISSUED',
      KeyAlgorithm: 'RSA_2048',
      NotBefore: new Date('2026-09-01T00:00:00Z'),
      NotAfter: new Date('2027-03-18T00:00:00Z'),
      InUseBy: [],
      RenewalEligibility: 'INELIGIBLE',
    });
  });

  it('says which load balancers use it, which makes it eligible for renewal', async () => {
    const { loadBalancer } = await buildNlb(aws);
    expect(await describeOne(CERTIFICATE_ARN)).toMatchObject({
      InUseBy: [loadBalancer],
      RenewalEligibility: 'ELIGIBLE',
    });
  });

  it('names the record a certificate waits for', async () => {
    const arn = add('2', {
      status: 'PENDING_VALIDATION',
      domains: ['new.example.com'],
      notBefore: undefined,
      notAfter: undefined,
    });
    const described = await describeOne(arn);
    expect(described?.NotAfter).toBeUndefined();
    expect(described?.DomainValidationOptions).toEqual([
      {
        DomainName: 'new.example.com',
        ValidationStatus: 'PENDING_VALIDATION',
        ValidationMethod: 'DNS',
        ResourceRecord: {
          Name: '_edge.new.example.com.',
          Type: 'CNAME',
          Value: '_edge.acm-validations.aws.',
        },
      },
    ]);
  });

  it('does not find what is not there', async () => {
    await expect(describeOne('arn:aws:acm:none')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Could not find certificate arn:aws:acm:none.',
    });
  });

  it('lists elliptic keys only when asked for them', async () => {
    const elliptic = add('2', { keyAlgorithm: 'EC_prime256v1' });
    const list = async (keyTypes?: ('RSA_2048' | 'EC_prime256v1')[]) => {
      const answer = await aws.acm.send(
        new ListCertificatesCommand({ Includes: keyTypes && { keyTypes } }),
      );
      return answer.CertificateSummaryList?.map(item => item.CertificateArn);
    };
    expect(await list()).toEqual([CERTIFICATE_ARN]);
    expect(await list(['RSA_2048', 'EC_prime256v1'])).toEqual([
      CERTIFICATE_ARN,
      elliptic,
    ]);
  });

  it('lists by status and page by page', async () => {
    add('2');
    add('3', { status: 'EXPIRED' });
    add('4');
    const pages: number[] = [];
    for await (const page of paginateListCertificates(
      { client: aws.acm, pageSize: 2 },
      { CertificateStatuses: ['ISSUED'] },
    )) {
      pages.push(page.CertificateSummaryList?.length ?? 0);
    }
    expect(pages).toEqual([2, 1]);
  });

  it('refuses a page of no size', async () => {
    await expect(
      aws.acm.send(new ListCertificatesCommand({ MaxItems: 0 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('refuses a call it does not know', async () => {
    await expect(
      aws.acm.send(
        new ExportCertificateCommand({
          CertificateArn: CERTIFICATE_ARN,
          Passphrase: new Uint8Array([1, 2, 3, 4]),
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
