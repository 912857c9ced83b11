import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createServers } from '../../processes/Servers';
import { startEnvoyGateway } from '../../servers/startEnvoyGateway';
import type { EnvoyGatewayOptions } from '../../servers/startEnvoyGateway';
import { ofSuites } from './ofSuites';

/** Starts an Envoy Gateway of the shared control plane beside its first one, which is to stand still meanwhile. */
export const startOtherEnvoyGateway = async (options: EnvoyGatewayOptions) => {
  const { address, kubeconfig, cluster } = ofSuites();
  const servers = createServers(mkdtempSync(join(tmpdir(), 'tls-edge-')));
  const ports = { api: Number(new URL(address.url).port) };
  try {
    await startEnvoyGateway(
      { servers, ports, kubeconfig, address },
      cluster,
      options,
    );
    return { stop: servers.stop };
  } catch (error) {
    await servers.stop();
    throw error;
  }
};
