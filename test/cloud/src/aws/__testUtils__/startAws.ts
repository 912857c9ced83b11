import { ACMClient } from '@aws-sdk/client-acm';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';

import { createAwsServer } from '../createAwsServer';
import type { CertificateRecord } from '../acm/CertificateRecord';

export const REGION = 'eu-west-1';
export const CERTIFICATE_ARN =
  'arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-4000-8000-000000000001';
export const SECOND = 1000;

export function certificate(
  change: Partial<CertificateRecord> = {},
): CertificateRecord {
  return {
    arn: CERTIFICATE_ARN,
    domains: ['*.example.com'],
    status: 'ISSUED',
    type: 'AMAZON_ISSUED',
    keyAlgorithm: 'RSA_2048',
    notBefore: new Date('2026-09-01T00:00:00Z'),
    notAfter: new Date('2027-03-18T00:00:00Z'),
    ...change,
  };
}

/** A double on a free port, the SDK's clients for it, and a clock that stands still until it is moved. */
export async function startAws() {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const server = await createAwsServer({
    port: 0,
    accountId: '123456789012',
    regions: [REGION, 'us-east-1'],
    now: () => now,
  });
  const connection = (region = REGION, accessKeyId = 'AKIAPORTAL') => ({
    endpoint: server.url,
    region,
    credentials: { accessKeyId, secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  const elb = new ElasticLoadBalancingV2Client(connection());
  const acm = new ACMClient(connection());
  const region = server.account.region(REGION);
  region.certificates.set(CERTIFICATE_ARN, certificate());
  return {
    server,
    region,
    switches: server.account.switches,
    elb,
    acm,
    connection,
    advance: (seconds: number) => {
      now += seconds * SECOND;
    },
    async stop() {
      elb.destroy();
      acm.destroy();
      await server.stop();
    },
  };
}

export type StartedAws = Awaited<ReturnType<typeof startAws>>;
