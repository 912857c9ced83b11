import { KubeConfig } from '@kubernetes/client-node';

import { createCluster } from '../../api/Cluster';
import { SUITE_VARIABLE } from '../../suiteControlPlane';
import type { SuiteControlPlane } from '../../suiteControlPlane';

/** The control plane that the suites of this run share. */
export const ofSuites = () => {
  const told: SuiteControlPlane = JSON.parse(
    process.env[SUITE_VARIABLE] ?? 'null',
  );
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromFile(told.kubeconfig);
  return { ...told, kubeConfig, cluster: createCluster(told.address) };
};

/** The same API server for another user. */
export const createClusterOfToken = (token: string) =>
  createCluster({ ...ofSuites().address, token });
