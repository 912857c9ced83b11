import { join } from 'node:path';

import { readCloudPorts } from 'cloud/src/CloudPorts';

import { createPortalToken } from '../portal/portalAccount';
import { startDemo } from '../portal/startDemo';
import { writePortalConfig } from '../portal/writePortalConfig';
import { prepareBinaries } from '../prerequisites/prepare';
import { createProgress } from '../Progress';
import { writeKubeconfig } from '../servers/writeKubeconfig';
import { startControlPlane } from '../startControlPlane';
import type { ControlPlane } from '../startControlPlane';

const configure = async (
  { cluster, servers }: ControlPlane,
  configPath: string,
) => {
  const kubeconfig = join(servers.folder, 'portal-kubeconfig');
  const token = await createPortalToken(cluster);
  writeKubeconfig(kubeconfig, { ...cluster.address, token });
  writePortalConfig(configPath, kubeconfig);
};

/**
 * The demo on a real control plane until the process is told to end, on the ports that the
 * environment names. A portal gets its cluster by the configuration that is written last: what
 * it may do there is what the backend's README asks for.
 * @param configPath - of that configuration
 * @returns the exit status
 * @public
 */
export const demo = async (
  host: NodeJS.Process,
  [configPath]: readonly string[],
): Promise<number> => {
  const interrupted = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      host.once(signal, () => resolve());
    }
  });
  try {
    const progress = createProgress(line => host.stdout.write(`${line}\n`));
    const lacking = await prepareBinaries(progress);
    if (lacking) {
      throw new Error(lacking);
    }
    const controlPlane = await startControlPlane({ progress });
    try {
      const running = await startDemo(controlPlane, readCloudPorts(host.env));
      await configure(controlPlane, configPath);
      await Promise.race([interrupted, controlPlane.servers.broken]);
      await running.stop();
    } finally {
      await controlPlane.stop();
    }
    return 0;
  } catch (error) {
    host.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
};
