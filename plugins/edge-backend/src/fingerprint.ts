import { createHash } from 'node:crypto';

/**
 * A short text (27 characters) that two values share exactly when they are the same JSON, keys in
 * the same order: 160 bits of SHA-256.
 * @internal
 */
export const fingerprint = (json: string): string =>
  createHash('sha256').update(json).digest('base64url').slice(0, 27);
