import { createHash } from 'node:crypto';
import { PodTemplate } from '../objects/core';

/** Same alphabet as Kubernetes' safe encoding, so that no word comes out. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Tells pod templates apart, as `pod-template-hash` does. @internal */
export function templateHash(template: PodTemplate): string {
  const digest = createHash('sha256').update(JSON.stringify(template)).digest();
  return [...digest.subarray(0, 9)]
    .map(byte => ALPHABET[byte % ALPHABET.length])
    .join('');
}
