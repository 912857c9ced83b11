import type { Cloud } from './control/Cloud';
import { startControllers } from './controllers';
import type { Controllers } from './controllers';
import { DEMO_WORLD } from './seed/demoWorld';
import { seedCloud } from './seed/seedCloud';
import type { WorldClock } from './WorldClock';

/** Access key the controllers sign with; no refusal of the demo reaches it. */
const CONTROLLER_KEY = 'demo-controllers';

/** Age of the world when it is ready: older than what a controller or AWS may take for anything. */
const AGE_MS = 45 * 60_000;

type Parts = Pick<Cloud, 'git' | 'kubernetes' | 'aws' | 'sync'> & {
  /** The time all servers show. */
  readonly clock: WorldClock;
  /** Pace of time once the world is in place. */
  readonly timeFactor: number;
};

/** The demo world over running servers, empty until its first reset. @public */
export function createWorld(parts: Parts): Cloud & { stop(): Promise<void> } {
  const { git, kubernetes, aws, sync, clock, timeFactor } = parts;
  let controllers: Controllers | undefined;
  let ready = false;
  let building: Promise<void> = Promise.resolve();
  aws.account.switches.spared.add(CONTROLLER_KEY);

  const clear = async () => {
    sync.hold();
    await sync.idle();
    await controllers?.stop();
    kubernetes.faults.clear();
    aws.account.switches.reset();
    git.reset();
    sync.reset();
    aws.account.clear();
    await kubernetes.reset();
  };
  const build = async (cloud: Cloud) => {
    ready = false;
    await clear();
    clock.setBack(AGE_MS);
    controllers = await startControllers({
      kubeConfig: kubernetes.systemConfig(),
      awsEndpoint: aws.url,
      accessKeyId: CONTROLLER_KEY,
      region: DEMO_WORLD.region,
      clusterName: DEMO_WORLD.cluster,
      now: clock.date,
    });
    await seedCloud(cloud, timeFactor);
    clock.setRight();
    ready = true;
  };
  const cloud: Cloud = {
    git,
    kubernetes,
    aws,
    sync,
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
      await controllers?.stop();
    },
  };
}
