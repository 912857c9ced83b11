import type { Config } from '@backstage/config';
import {
  parseEdgeConfig,
  type EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * The checked configuration under `edge:`.
 * @throws InputError that names every wrong key, so that the backend does not start with it
 * @internal
 */
export const readEdgeConfig = (config: Config): EdgeConfig =>
  parseEdgeConfig(config.getOptional('edge'));
