import { CustomObjectsApi } from '@kubernetes/client-node';

import { startControlledCloud } from '../control/__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../control/__testUtils__/startControlledCloud';
import { syncFailures } from '../control/state/syncFailures';
import { CLUSTER_NAMES } from './demoClusters';
import type { ClusterName } from './demoClusters';
import { DEMO_WORLD } from './demoWorld';
import { HAND_MADE_OBJECTS } from './handMade';
import { seedAws } from './seedAws';
import { seedCluster } from './seedCluster';
import { seedGit } from './seedGit';
import { unsettledEdges } from './unsettledEdges';

interface NamedObject {
  readonly metadata: { readonly name: string };
}

describe('seeds', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
    world.cloud.git.reset();
  });
  afterEach(() => world.stop());

  it('give every team a repository and the portal one', async () => {
    await seedGit(world.cloud.git);
    const names = world.cloud.git
      .repositories()
      .map(({ owner, name }) => `${owner}/${name}`);
    expect(names).toEqual([
      'demo/orders',
      'demo/payments',
      'demo/shop',
      'demo/search',
      'demo/media',
      'demo/invoices',
      'demo/login',
      'demo/payments-api',
      'demo/shop-api',
      'demo/loyalty',
      'demo/tracking',
      'demo/portal',
    ]);
    const files = await world.cloud.git.readFiles({
      owner: 'demo',
      name: 'orders',
    });
    expect(Object.keys(files).sort()).toEqual([
      'README.md',
      'catalog-info.yaml',
      'k8s/deployment.yaml',
      'k8s/namespace.yaml',
      'k8s/service.yaml',
    ]);
  });

  it('are accepted by the cluster without a refusal', async () => {
    for (const name of CLUSTER_NAMES) {
      const { kubernetes } = world.cloud.clusters[name];
      await seedCluster(kubernetes, HAND_MADE_OBJECTS[name]);
    }
    await seedGit(world.cloud.git);
    const gatewaysOf = async (name: ClusterName) => {
      const { kubernetes, sync } = world.cloud.clusters[name];
      await sync.idle();
      const client = kubernetes.systemConfig().makeApiClient(CustomObjectsApi);
      const { items } = await client.listClusterCustomObject({
        group: 'gateway.networking.k8s.io',
        version: 'v1',
        plural: 'gateways',
      });
      return (items as NamedObject[])
        .map(({ metadata }) => metadata.name)
        .sort();
    };
    expect(await gatewaysOf('demo-us')).toEqual([
      'invoice-edge',
      'login-edge',
      'shared-gw',
      'track-edge',
    ]);
    expect(await gatewaysOf('demo-eu')).toEqual([
      'legacy-gw',
      'media-edge',
      'pay-edge',
      'search-edge',
      'shop-edge',
    ]);
    expect(syncFailures(world.cloud)).toEqual({});
  });

  it('put the certificate into the account and let the media edge fail', () => {
    seedAws(world.cloud.aws);
    expect([...world.region.certificates.keys()]).toEqual([
      DEMO_WORLD.certificateArn,
    ]);
    const fault = (stack: string) =>
      world.cloud.aws.account.switches.targetFaultOf(
        new Map([['service.k8s.aws/stack', stack]]),
      );
    expect(fault('x/envoy-media-media-edge-0a1b2c3d')?.kind).toBe(
      'allUnhealthy',
    );
    expect(fault('x/envoy-payments-pay-edge-0a1b2c3d')).toBeUndefined();
  });

  it('are not settled before the controllers have done their work', async () => {
    const missing = await unsettledEdges(world.cloud);
    expect(missing.map(sentence => sentence.split(':')[0])).toEqual([
      'pay-edge is not healthy',
      'shop-edge is not healthy',
      'search-edge is not refused',
      'media-edge is not unhealthy',
      'legacy-gw is not healthy',
      'invoice-edge is not warming up',
      'login-edge is not healthy',
      'track-edge is not healthy',
      'shared-gw is not healthy',
    ]);
  });
});
