import type { Namespace } from '../core';
import { readMeta } from './readMeta';

/** @internal */
export const readNamespace = (raw: unknown): Namespace | undefined => {
  const metadata = readMeta(raw);
  return metadata && { kind: 'Namespace', metadata };
};
