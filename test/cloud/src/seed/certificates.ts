import type { CertificateRecord } from '../aws';
import { DEMO_CLUSTERS } from './demoClusters';
import { DEMO_WORLD } from './demoWorld';

const DAY = 24 * 60 * 60 * 1000;

const issued = (arn: string, domains: readonly string[], now: number) => ({
  arn,
  domains,
  status: 'ISSUED' as const,
  type: 'AMAZON_ISSUED' as const,
  keyAlgorithm: 'RSA_2048',
  notBefore: new Date(now - 20 * DAY),
  notAfter: new Date(now + 178 * DAY),
});

/**
 * Certificates of the demo's account, by region; ages are relative, so that the demo never
 * expires. The imported one has less than a tenth of its life left, and ACM renews no import.
 * @public
 */
export function demoCertificates(
  now: number,
): Readonly<Record<string, readonly CertificateRecord[]>> {
  const { region, certificates } = DEMO_CLUSTERS['demo-us'];
  const wildcard = issued(
    certificates['*.us.example.com'],
    ['*.us.example.com'],
    now,
  );
  const imported: CertificateRecord = {
    ...issued(certificates['login.example.com'], ['login.example.com'], now),
    type: 'IMPORTED',
    notBefore: new Date(now - 188.5 * DAY),
    notAfter: new Date(now + 9.5 * DAY),
  };
  return {
    [DEMO_WORLD.region]: [
      issued(DEMO_WORLD.certificateArn, ['*.example.com', 'example.com'], now),
    ],
    [region]: [wildcard, imported],
  };
}
