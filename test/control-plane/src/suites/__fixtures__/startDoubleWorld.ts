import { startControllers } from 'cloud/src/controllers';
import type { ControllerName } from 'cloud/src/controllers/startControllers';
import { BASE_OBJECTS } from 'cloud/src/controllers/testUtils/recordedWorld';
import { createKubernetesServer } from 'cloud/src/kubernetes';

import { createCluster } from '../../api/Cluster';
import type { ObjectName } from '../../api/Cluster';
import { SUITE_REGION } from '../../suiteControlPlane';
import { isOfEnvoy } from './isOfEnvoy';
import { lookAt } from './lookAt';
import type { EdgeWorld } from './situations/EdgeWorld';
import { startSuiteAws } from './startSuiteAws';
import { watchThrough } from './watchThrough';

const TOKEN = 'reader';

/** The same on the embedded cloud, from nothing: what the demo and the journeys run on. */
export const startDoubleWorld = async (webhook: boolean) => {
  const kubernetes = await createKubernetesServer({ token: TOKEN });
  const cluster = createCluster({ url: kubernetes.url, token: TOKEN });
  const aws = await startSuiteAws();
  const start = (...only: readonly ControllerName[]) =>
    startControllers({
      kubeConfig: kubernetes.systemConfig(),
      awsEndpoint: aws.url,
      region: SUITE_REGION,
      clusterName: 'lab',
      webhook,
      only,
    });
  const others = await start('workload', 'loadBalancer');
  let envoyGateway = await start('envoyGateway');
  await cluster.apply(BASE_OBJECTS as readonly ObjectName[]);
  const { watcher } = await watchThrough(kubernetes.readerConfig);

  const world: EdgeWorld = {
    cluster,
    issue: aws.issue,
    envoyGateway: {
      stop: () => envoyGateway.stop(),
      start: async () => {
        envoyGateway = await start('envoyGateway');
      },
    },
    makeEnvoyUnready: async () => {
      const deployments = await cluster.list('apps/v1', 'Deployment');
      for (const { metadata } of deployments.filter(isOfEnvoy)) {
        others.readiness.setReady(metadata.namespace, metadata.name, false);
      }
    },
    look: gateway => lookAt(gateway, watcher.snapshot, aws),
  };
  return {
    ...world,
    stop: async () => {
      await watcher.stop();
      await envoyGateway.stop();
      await others.stop();
      await aws.stop();
      await kubernetes.stop();
    },
  };
};
