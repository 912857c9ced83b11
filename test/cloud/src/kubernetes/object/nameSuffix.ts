import { randomBytes } from 'node:crypto';

/** Letters without vowels and look-alikes, as the API server draws its suffixes from. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Five random characters for a name. @internal */
export function nameSuffix(): string {
  return [...randomBytes(5)]
    .map(byte => ALPHABET[byte % ALPHABET.length])
    .join('');
}
