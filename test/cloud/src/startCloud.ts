import { createAwsServer } from './aws';
import { CLOUD_SERVERS, listenOn } from './CloudPorts';
import type { CloudPorts, CloudServer } from './CloudPorts';
import type { CloudCluster } from './control/Cloud';
import { createControlServer } from './control/createControlServer';
import { createGitServer, DEMO_TOKEN } from './git';
import type { GitServer } from './git';
import { startSync } from './git/sync/startSync';
import { createKubernetesServer } from './kubernetes';
import { createWorld } from './createWorld';
import { belongsTo } from './seed/belongsTo';
import { DEMO_CLUSTERS } from './seed/demoClusters';
import type { ClusterName, DemoCluster } from './seed/demoClusters';
import { DEMO_WORLD } from './seed/demoWorld';
import { createWorldClock } from './WorldClock';
import type { WorldClock } from './WorldClock';

/** What a person with kubectl sends to a demo cluster. @public */
export const OPERATOR_TOKEN = 'operator-token';

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

/** Which port a cluster's API has. */
const CLUSTER_SERVERS = {
  'demo-eu': 'kubernetes',
  'demo-us': 'kubernetesUs',
} as const satisfies Record<ClusterName, CloudServer>;

interface Foundation {
  readonly ports: CloudPorts;
  readonly clock: WorldClock;
  readonly git: GitServer;
  readonly closers: Closer[];
}

async function openCluster(
  { name, hasAutoMode }: DemoCluster,
  { ports, clock, git, closers }: Foundation,
): Promise<CloudCluster> {
  const server = CLUSTER_SERVERS[name];
  const kubernetes = await listenOn(server, ports[server], port =>
    createKubernetesServer({
      port,
      token: DEMO_TOKEN,
      operatorToken: OPERATOR_TOKEN,
      absentGroups: hasAutoMode ? [] : ['eks.amazonaws.com'],
      now: clock.date,
    }),
  );
  closers.push(kubernetes.stop);
  const sync = startSync({
    git,
    kubeConfig: kubernetes.systemConfig(),
    selects: belongsTo(name),
  });
  closers.push(sync.stop);
  return { name, kubernetes, sync };
}

async function openWorld(options: CloudOptions, closers: Closer[]) {
  const { ports, timeFactor = 20 } = options;
  const clock = createWorldClock();
  const git = await listenOn('git', ports.git, port =>
    createGitServer({ port, now: clock.date }),
  );
  closers.push(git.stop);
  const aws = await listenOn('aws', ports.aws, port =>
    createAwsServer({
      port,
      accountId: DEMO_WORLD.accountId,
      regions: Object.values(DEMO_CLUSTERS).map(({ region }) => region),
      now: clock.now,
      elapsed: Date.now,
    }),
  );
  closers.push(aws.stop);
  const foundation = { ports, clock, git, closers };
  const clusters = {
    'demo-eu': await openCluster(DEMO_CLUSTERS['demo-eu'], foundation),
    'demo-us': await openCluster(DEMO_CLUSTERS['demo-us'], foundation),
  };
  const world = createWorld({ git, clusters, aws, clock, timeFactor });
  closers.push(world.stop);
  return world;
}

async function open(options: CloudOptions, closers: Closer[]) {
  const { ports, report = () => {} } = options;
  const world = await openWorld(options, closers);
  const control = await listenOn('control', ports.control, port =>
    createControlServer(world, port),
  );
  closers.push(control.stop);
  const urls = {
    control: control.url,
    kubernetes: world.clusters['demo-eu'].kubernetes.url,
    kubernetesUs: world.clusters['demo-us'].kubernetes.url,
    aws: world.aws.url,
    git: world.git.url,
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
