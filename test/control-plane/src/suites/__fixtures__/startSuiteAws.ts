import { createAwsServer } from 'cloud/src/aws';
import { CERTIFICATE_ARN } from 'cloud/src/controllers/testUtils/startCloud';

import { SUITE_REGION } from '../../suiteControlPlane';

/** The account of all recordings. */
export const ACCOUNT = '123456789012';

/** The embedded AWS with the region of the recordings, quick as no cloud is. */
export const startSuiteAws = async () => {
  const aws = await createAwsServer({
    port: 0,
    accountId: ACCOUNT,
    regions: [SUITE_REGION],
    timeFactor: 500,
  });
  const { certificates } = aws.account.region(SUITE_REGION);
  const issue = (arn: string) =>
    certificates.set(arn, {
      arn,
      domains: ['*.example.com'],
      status: 'ISSUED',
      type: 'AMAZON_ISSUED',
      keyAlgorithm: 'RSA_2048',
      notBefore: new Date('2026-09-01T00:00:00Z'),
      notAfter: new Date('2027-09-01T00:00:00Z'),
    });
  issue(CERTIFICATE_ARN);
  return {
    ...aws,
    issue: (arns: readonly string[]) => arns.forEach(issue),
    /** Every certificate that ACM knows of. */
    certificateArns: () => [...certificates.keys()],
  };
};

export type SuiteAws = Awaited<ReturnType<typeof startSuiteAws>>;
