import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createCluster } from './api/Cluster';
import type { Cluster } from './api/Cluster';
import { createServers } from './processes/Servers';
import type { Servers } from './processes/Servers';
import type { Progress } from './Progress';
import { installBase } from './servers/installBase';
import type { Run } from './servers/Run';
import { startApiServer } from './servers/startApiServer';
import { startControllers } from './servers/startControllers';
import { startEnvoyGateway } from './servers/startEnvoyGateway';
import type { EnvoyGateway } from './servers/startEnvoyGateway';
import { startEtcd } from './servers/startEtcd';
import { writeKubeconfig } from './servers/writeKubeconfig';

/** A cluster whose servers are the real ones, except for what runs in containers. @public */
export interface ControlPlane {
  readonly cluster: Cluster;
  readonly envoyGateway: EnvoyGateway;
  /** Path of a kubeconfig whose user may do everything. */
  readonly kubeconfig: string;
  readonly servers: Servers;
  /** Ends the API server and starts it again on the same port and data. */
  readonly restartApiServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @public */
export interface ControlPlaneOptions {
  readonly progress: Progress;
  /** Of the nodes' zones; eu-west-1 by default. */
  readonly region?: string;
}

const open = async (
  servers: Servers,
  { progress, region = 'eu-west-1' }: ControlPlaneOptions,
): Promise<ControlPlane> => {
  // The launcher is no package, and of ES modules, which cannot be imported above.
  // eslint-disable-next-line @backstage/no-relative-monorepo-imports
  const { findFreePorts } = await import('../../launcher/ports.mjs');
  const ports = await findFreePorts(['etcd', 'etcdPeer', 'api', 'kubelet']);
  const run: Run = { servers, ports };
  await progress('Starting etcd', () => startEtcd(run));
  const first = await progress('Starting kube-apiserver', () =>
    startApiServer(run),
  );
  let { server } = first;
  const { address } = first;
  const kubeconfig = join(servers.folder, 'kubeconfig');
  writeKubeconfig(kubeconfig, address);
  const cluster = createCluster(address);
  const served = { ...run, address, kubeconfig, region };
  await progress('Installing CRDs and nodes', () =>
    installBase(served, cluster),
  );
  startControllers(served);
  const envoyGateway = await progress('Starting Envoy Gateway', () =>
    startEnvoyGateway(served, cluster),
  );
  return {
    ...{ cluster, envoyGateway, kubeconfig, servers },
    restartApiServer: async () => {
      await server.stop();
      ({ server } = await startApiServer(run));
    },
    stop: servers.stop,
  };
};

/**
 * Starts every server on free ports; what it needs must have been built.
 * @throws Error with the last words of the server that did not come up
 * @public
 */
export const startControlPlane = async (
  options: ControlPlaneOptions,
): Promise<ControlPlane> => {
  const servers = createServers(mkdtempSync(join(tmpdir(), 'tls-edge-')));
  try {
    return await Promise.race([open(servers, options), servers.broken]);
  } catch (error) {
    await servers.stop();
    throw error;
  }
};
