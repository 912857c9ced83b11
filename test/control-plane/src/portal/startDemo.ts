import { createAwsServer } from 'cloud/src/aws';
import type { CloudPorts } from 'cloud/src/CloudPorts';
import { startControllers } from 'cloud/src/controllers';
import { createGitServer } from 'cloud/src/git';
import { startSync } from 'cloud/src/git/sync/startSync';
import { belongsTo } from 'cloud/src/seed/belongsTo';
import { DEMO_CLUSTERS } from 'cloud/src/seed/demoClusters';
import { DEMO_WORLD } from 'cloud/src/seed/demoWorld';
import { HAND_MADE_OBJECTS } from 'cloud/src/seed/handMade';
import { seedAws } from 'cloud/src/seed/seedAws';
import { seedGit } from 'cloud/src/seed/seedGit';
import { KubeConfig } from '@kubernetes/client-node';

import { readObjects, SERVICE_CLASS } from '../servers/installBase';
import type { ControlPlane } from '../startControlPlane';

/** How many times faster than the wall load balancers and targets age. */
const TIME_FACTOR = 60;

const { cluster: name, region } = DEMO_WORLD;

/** What of the demo is not Kubernetes, at work on a real control plane. @internal */
export interface Demo {
  readonly stop: () => Promise<void>;
}

const startAws = async (port: number) => {
  const aws = await createAwsServer({
    port,
    accountId: DEMO_WORLD.accountId,
    regions: Object.values(DEMO_CLUSTERS).map(one => one.region),
    timeFactor: TIME_FACTOR,
  });
  seedAws(aws);
  return aws;
};

/**
 * Puts the demo's first cluster onto a control plane: an AWS account and its load-balancer
 * controller, repositories, the sync that applies them, and what no repository holds.
 * @internal
 */
export const startDemo = async (
  { cluster, kubeconfig }: ControlPlane,
  ports: Pick<CloudPorts, 'aws' | 'git'>,
): Promise<Demo> => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromFile(kubeconfig);
  const aws = await startAws(ports.aws);
  const controllers = await startControllers({
    ...{ kubeConfig, region, clusterName: name, awsEndpoint: aws.url },
    // A webhook of a real API server needs certificates; a policy stands in.
    webhook: false,
    only: ['loadBalancer'],
  });
  await cluster.apply([
    ...readObjects(SERVICE_CLASS),
    ...HAND_MADE_OBJECTS[name],
  ]);
  const git = await createGitServer({ port: ports.git });
  await seedGit(git);
  const sync = startSync({ git, kubeConfig, selects: belongsTo(name) });
  return {
    stop: async () => {
      await sync.stop();
      await git.stop();
      await controllers.stop();
      await aws.stop();
    },
  };
};
