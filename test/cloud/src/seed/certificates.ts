import type { CertificateRecord } from '../aws';
import { DEMO_WORLD } from './demoWorld';

const DAY = 24 * 60 * 60 * 1000;

/** Certificates of the demo's account; ages are relative, so that the demo never expires. @public */
export const demoCertificates = (now: number): readonly CertificateRecord[] => [
  {
    arn: DEMO_WORLD.certificateArn,
    domains: ['*.example.com', 'example.com'],
    status: 'ISSUED',
    type: 'AMAZON_ISSUED',
    keyAlgorithm: 'RSA_2048',
    notBefore: new Date(now - 20 * DAY),
    notAfter: new Date(now + 178 * DAY),
  },
];
