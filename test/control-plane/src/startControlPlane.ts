import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createCluster } from './api/Cluster';
import type { Cluster } from './api/Cluster';
import { createServers } from './processes/Servers';
import type { Servers } from './processes/Servers';
import type { Progress } from './Progress';
import { findRunPorts } from './servers/findRunPorts';
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
  const run: Run = { servers, ports: await findRunPorts() };
  await progress('Starting etcd', () => startEtcd(run));
  const { address } = await progress('Starting kube-apiserver', () =>
    startApiServer(run),
  );
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
