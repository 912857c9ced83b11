import { createAwsServer } from './aws';
import { CLOUD_SERVERS, listenOn } from './CloudPorts';
import type { CloudPorts, CloudServer } from './CloudPorts';
import { createControlServer } from './control/createControlServer';
import { createGitServer, DEMO_TOKEN } from './git';
import { startSync } from './git/sync/startSync';
import { createKubernetesServer } from './kubernetes';
import { createWorld } from './createWorld';
import { DEMO_WORLD } from './seed/demoWorld';
import { createWorldClock } from './WorldClock';

/** Where the cloud listens and how its time runs. @public */
export interface CloudOptions {
  readonly ports: CloudPorts;
  /** How many times faster than the wall load balancers and targets age; 20 by default. */
  readonly timeFactor?: number;
  /** Gets one line for each thing that is done. */
  readonly report?: (line: string) => void;
}

/** A cloud whose demo world is in place. @public */
export interface RunningCloud {
  readonly urls: Readonly<Record<CloudServer, string>>;
  stop(): Promise<void>;
}

type Closer = () => Promise<void>;

const closeAll = async (closers: readonly Closer[]) => {
  for (const close of [...closers].reverse()) {
    await close();
  }
};

async function open(options: CloudOptions, closers: Closer[]) {
  const { ports, report = () => {}, timeFactor = 20 } = options;
  const clock = createWorldClock();
  const git = await listenOn('git', ports.git, port =>
    createGitServer({ port, now: clock.date }),
  );
  closers.push(git.stop);
  const kubernetes = await listenOn('kubernetes', ports.kubernetes, port =>
    createKubernetesServer({ port, token: DEMO_TOKEN, now: clock.date }),
  );
  closers.push(kubernetes.stop);
  const { accountId, region } = DEMO_WORLD;
  const aws = await listenOn('aws', ports.aws, port =>
    createAwsServer({
      port,
      accountId,
      regions: [region],
      now: clock.now,
      elapsed: Date.now,
    }),
  );
  closers.push(aws.stop);
  const sync = startSync({ git, kubeConfig: kubernetes.systemConfig() });
  closers.push(sync.stop);
  const world = createWorld({
    git,
    kubernetes,
    aws,
    sync,
    clock,
    timeFactor,
  });
  closers.push(world.stop);
  const control = await listenOn('control', ports.control, port =>
    createControlServer(world, port),
  );
  closers.push(control.stop);
  const urls = {
    control: control.url,
    kubernetes: kubernetes.url,
    aws: aws.url,
    git: git.url,
  };
  CLOUD_SERVERS.forEach(name =>
    report(`${name} on ${new URL(urls[name]).port}`),
  );
  await world.reset();
  report('the demo world is in place');
  return urls;
}

/**
 * Starts the doubles, the control API and the demo world in this process.
 * @returns once every seeded edge shows what it is there to show
 * @throws Error naming a taken port and its variable, or what of the demo world did not settle
 * @public
 */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const closers: Closer[] = [];
  try {
    const urls = await open(options, closers);
    return { urls, stop: () => closeAll(closers) };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
