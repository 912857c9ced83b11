import type { KubeConfig } from '@kubernetes/client-node';

import {
  readKubeConfigFile,
  type KubeConfigFile,
  type KubeConfigFileOptions,
} from './readKubeConfigFile';
import { isRewritten } from './StampedText';

const refresh = (
  good: KubeConfigFile,
  options: KubeConfigFileOptions,
): KubeConfigFile => {
  try {
    return good.files.some(isRewritten) ? readKubeConfigFile(options) : good;
  } catch {
    // Half written or gone: a server that no longer takes the old credentials makes the gap.
    return good;
  }
};

/**
 * A kubeconfig that is read again when it or its token file was rewritten; looked at on each
 * call. While it cannot be read the last good one stays.
 * @throws InputError at the start, where there never was a good one
 * @internal
 */
export const followKubeConfigFile = (
  options: KubeConfigFileOptions,
): (() => KubeConfig) => {
  let good = readKubeConfigFile(options);
  return () => {
    good = refresh(good, options);
    return good.kubeConfig;
  };
};
