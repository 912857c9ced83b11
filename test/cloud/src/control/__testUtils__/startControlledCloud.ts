import { createAwsServer } from '../../aws';
import { createLoadBalancer } from '../../aws/elbv2/actions/createLoadBalancer';
import { startSync } from '../../git/sync/startSync';
import { openPull, startDemoGit } from '../../git/__testUtils__/startDemoGit';
import { createKubernetesServer } from '../../kubernetes/server/createKubernetesServer';
import { belongsTo } from '../../seed/belongsTo';
import { DEMO_CLUSTERS } from '../../seed/demoClusters';
import type { ClusterName } from '../../seed/demoClusters';
import type { Cloud, CloudCluster } from '../Cloud';
import { STACK_TAG } from '../state/edgeLoadBalancer';

const REGION = DEMO_CLUSTERS['demo-eu'].region;

async function startCluster(
  name: ClusterName,
  git: Cloud['git'],
): Promise<CloudCluster> {
  const kubernetes = await createKubernetesServer({ token: 'reader' });
  const sync = startSync({
    git,
    kubeConfig: kubernetes.systemConfig(),
    selects: belongsTo(name),
  });
  return { name, kubernetes, sync };
}

/** The doubles without controllers, as the control API sees them, and ways to put something into them. */
export async function startControlledCloud() {
  const git = await startDemoGit();
  const aws = await createAwsServer({
    port: 0,
    accountId: '123456789012',
    regions: Object.values(DEMO_CLUSTERS).map(({ region: name }) => name),
  });
  const region = aws.account.region(REGION);
  const clusters = {
    'demo-eu': await startCluster('demo-eu', git),
    'demo-us': await startCluster('demo-us', git),
  };
  let resets = 0;
  let ready = true;
  const cloud: Cloud = {
    git,
    clusters,
    aws,
    isReady: () => ready,
    reset: async () => {
      resets += 1;
    },
  };
  return {
    cloud,
    ...clusters['demo-eu'],
    region,
    resets: () => resets,
    setReady: (now: boolean) => {
      ready = now;
    },
    openPull: (branch: string, files: Record<string, string>, title?: string) =>
      openPull(git, { branch, files, title }),
    /** A load balancer with the tag of the Service that Envoy Gateway renders for the Gateway. */
    createLoadBalancer: (
      namespace: string,
      gateway: string,
      there = region,
    ) => {
      createLoadBalancer(
        {
          Name: `k8s-${gateway}`,
          Type: 'network',
          Subnets: [there.subnets[0].id],
          Tags: [
            {
              Key: STACK_TAG,
              Value: `envoy-gateway-system/envoy-${namespace}-${gateway}-0a1b2c3d`,
            },
          ],
        },
        there,
      );
    },
    async stop() {
      for (const { sync, kubernetes } of Object.values(clusters)) {
        await sync.stop();
        await kubernetes.stop();
      }
      await Promise.all([git.stop(), aws.stop()]);
    },
  };
}

export type ControlledCloud = Awaited<ReturnType<typeof startControlledCloud>>;
