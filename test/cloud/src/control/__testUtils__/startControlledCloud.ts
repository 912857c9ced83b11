import { createAwsServer } from '../../aws';
import { createLoadBalancer } from '../../aws/elbv2/actions/createLoadBalancer';
import { startSync } from '../../git/sync/startSync';
import { openPull, startDemoGit } from '../../git/__testUtils__/startDemoGit';
import { createKubernetesServer } from '../../kubernetes/server/createKubernetesServer';
import type { Cloud } from '../Cloud';
import { STACK_TAG } from '../state/edgeLoadBalancer';

const REGION = 'eu-west-1';

/** The doubles without controllers, as the control API sees them, and ways to put something into them. */
export async function startControlledCloud() {
  const git = await startDemoGit();
  const kubernetes = await createKubernetesServer({ token: 'reader' });
  const aws = await createAwsServer({
    port: 0,
    accountId: '123456789012',
    regions: [REGION],
  });
  const region = aws.account.region(REGION);
  const sync = startSync({ git, kubeConfig: kubernetes.systemConfig() });
  let resets = 0;
  let ready = true;
  const cloud: Cloud = {
    git,
    kubernetes,
    aws,
    sync,
    isReady: () => ready,
    reset: async () => {
      resets += 1;
    },
  };
  return {
    cloud,
    region,
    resets: () => resets,
    setReady: (now: boolean) => {
      ready = now;
    },
    openPull: (branch: string, files: Record<string, string>, title?: string) =>
      openPull(git, { branch, files, title }),
    /** A load balancer with the tag of the Service that Envoy Gateway renders for the Gateway. */
    createLoadBalancer: (namespace: string, gateway: string) => {
      createLoadBalancer(
        {
          Name: `k8s-${gateway}`,
          Type: 'network',
          Subnets: [region.subnets[0].id],
          Tags: [
            {
              Key: STACK_TAG,
              Value: `envoy-gateway-system/envoy-${namespace}-${gateway}-0a1b2c3d`,
            },
          ],
        },
        region,
      );
    },
    async stop() {
      await sync.stop();
      await Promise.all([git.stop(), kubernetes.stop(), aws.stop()]);
    },
  };
}

export type ControlledCloud = Awaited<ReturnType<typeof startControlledCloud>>;
