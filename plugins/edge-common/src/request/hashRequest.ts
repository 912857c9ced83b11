import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

import { dropEmpty } from './requestFile';
import { isRecord } from './schema/isRecord';

const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map(key => [key, sortKeys(value[key])]),
      )
    : value;
};

/**
 * First 16 hex digits of SHA-256 over the value's JSON with sorted keys and nothing empty:
 * equal meaning gives equal hashes, whatever the order of keys.
 * @public
 */
export const hashValue = (value: unknown): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(sortKeys(dropEmpty(value))) ?? '')),
  ).slice(0, 16);

/**
 * The hash of a request: of the parsed `edge.yaml`, before any default, format version
 * included. Objects made from it carry it in `tls-edge.dev/request-hash`.
 * @public
 */
export const hashRequest = (file: unknown): string => hashValue(file);
