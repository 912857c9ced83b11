import type { Cloud, CloudCluster } from './control/Cloud';
import { startControllers } from './controllers';
import type { ControllerName, Controllers } from './controllers';
import { DEMO_CLUSTERS } from './seed/demoClusters';
import { seedCloud } from './seed/seedCloud';
import type { WorldClock } from './WorldClock';

/** Access key the controllers sign with; no refusal of the demo reaches it. */
const CONTROLLER_KEY = 'demo-controllers';

/** What runs in every cluster, Envoy Gateway and the AWS Load Balancer Controller among it. */
const CONTROLLERS: readonly ControllerName[] = [
  'workload',
  'envoyGateway',
  'loadBalancer',
];

/** Age of the world when it is ready: older than what a controller or AWS may take for anything. */
const AGE_MS = 45 * 60_000;

type Parts = Pick<Cloud, 'git' | 'clusters' | 'aws'> & {
  /** The time all servers show. */
  readonly clock: WorldClock;
  /** Pace of time once the world is in place. */
  readonly timeFactor: number;
};

/** The demo world over running servers, empty until its first reset. @public */
export function createWorld(parts: Parts): Cloud & { stop(): Promise<void> } {
  const { git, clusters, aws, clock, timeFactor } = parts;
  const controllers: Controllers[] = [];
  let ready = false;
  let building: Promise<void> = Promise.resolve();
  aws.account.switches.spared.add(CONTROLLER_KEY);

  const stopControllers = () =>
    Promise.all(controllers.splice(0).map(running => running.stop()));
  const clear = async () => {
    const all = Object.values(clusters);
    all.forEach(({ sync }) => sync.hold());
    await Promise.all(all.map(({ sync }) => sync.idle()));
    await stopControllers();
    aws.account.switches.reset();
    git.reset();
    aws.account.clear();
    for (const { kubernetes, sync } of all) {
      kubernetes.faults.clear();
      sync.reset();
      await kubernetes.reset();
    }
  };
  const startIn = ({ name, kubernetes }: CloudCluster) =>
    startControllers({
      kubeConfig: kubernetes.systemConfig(),
      awsEndpoint: aws.url,
      accessKeyId: CONTROLLER_KEY,
      region: DEMO_CLUSTERS[name].region,
      clusterName: name,
      only: DEMO_CLUSTERS[name].hasAutoMode
        ? [...CONTROLLERS, 'autoMode']
        : CONTROLLERS,
      now: clock.date,
    });
  const build = async (cloud: Cloud) => {
    ready = false;
    await clear();
    clock.setBack(AGE_MS);
    for (const cluster of Object.values(clusters)) {
      controllers.push(await startIn(cluster));
    }
    await seedCloud(cloud, timeFactor);
    clock.setRight();
    ready = true;
  };
  const cloud: Cloud = {
    git,
    clusters,
    aws,
    isReady: () => ready,
    // One after the other: two resets at once would seed into each other's world.
    reset: () => {
      building = building.catch(() => undefined).then(() => build(cloud));
      return building;
    },
  };
  return {
    ...cloud,
    stop: async () => {
      await building.catch(() => undefined);
      await stopControllers();
    },
  };
}
