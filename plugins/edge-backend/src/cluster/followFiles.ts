import type { KubeConfig } from '@kubernetes/client-node';

import { isRewritten, type StampedText } from './StampedText';

/** A client configuration and what it was read from. @internal */
export interface FiledKubeConfig {
  readonly kubeConfig: KubeConfig;
  readonly files: readonly Pick<StampedText, 'path' | 'stamp'>[];
}

const refresh = (
  good: FiledKubeConfig,
  read: () => FiledKubeConfig,
): FiledKubeConfig => {
  try {
    return good.files.some(isRewritten) ? read() : good;
  } catch {
    // Half written or gone: a server that no longer takes the old credentials makes the gap.
    return good;
  }
};

/**
 * A client configuration that is read again when one of its files was rewritten; looked at on
 * each call. While they cannot be read the last good one stays.
 * @throws what `read` throws at the start, where there never was a good one
 * @internal
 */
export const followFiles = (
  read: () => FiledKubeConfig,
): (() => KubeConfig) => {
  let good = read();
  return () => {
    good = refresh(good, read);
    return good.kubeConfig;
  };
};
