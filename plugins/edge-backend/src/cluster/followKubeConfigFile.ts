import type { KubeConfig } from '@kubernetes/client-node';

import { followFiles } from './followFiles';
import {
  readKubeConfigFile,
  type KubeConfigFileOptions,
} from './readKubeConfigFile';

/**
 * A kubeconfig that is read again when it or its token file was rewritten.
 * @throws InputError at the start, where there never was a good one
 * @internal
 */
export const followKubeConfigFile = (
  options: KubeConfigFileOptions,
): (() => KubeConfig) => followFiles(() => readKubeConfigFile(options));
