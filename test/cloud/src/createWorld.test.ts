import { createAwsServer } from './aws';
import { readEdges } from './control/state/readEdges';
import { syncFailures } from './control/state/syncFailures';
import { createWorld } from './createWorld';
import { createGitServer } from './git';
import { startSync } from './git/sync/startSync';
import { createKubernetesServer } from './kubernetes';
import { belongsTo } from './seed/belongsTo';
import type { ClusterName } from './seed/demoClusters';
import { createWorldClock } from './WorldClock';

jest.setTimeout(120_000);

async function startParts() {
  const clock = createWorldClock();
  const git = await createGitServer({ port: 0, now: clock.date });
  const aws = await createAwsServer({
    port: 0,
    accountId: '123456789012',
    regions: ['eu-west-1', 'us-east-1'],
    now: clock.now,
    elapsed: Date.now,
  });
  const startCluster = async (name: ClusterName) => {
    const kubernetes = await createKubernetesServer({
      token: 'reader',
      now: clock.date,
    });
    const sync = startSync({
      git,
      kubeConfig: kubernetes.systemConfig(),
      selects: belongsTo(name),
    });
    return { name, kubernetes, sync };
  };
  const clusters = {
    'demo-eu': await startCluster('demo-eu'),
    'demo-us': await startCluster('demo-us'),
  };
  return {
    parts: { git, clusters, aws, clock, timeFactor: 20 },
    async stop() {
      for (const { sync, kubernetes } of Object.values(clusters)) {
        await sync.stop();
        await kubernetes.stop();
      }
      await Promise.all([git.stop(), aws.stop()]);
    },
  };
}

describe('createWorld', () => {
  let running: Awaited<ReturnType<typeof startParts>>;
  let world: ReturnType<typeof createWorld>;
  beforeEach(async () => {
    running = await startParts();
    world = createWorld(running.parts);
  });
  afterEach(async () => {
    await world.stop();
    await running.stop();
  });

  it('is empty and not ready before its first reset', () => {
    expect(world.isReady()).toBe(false);
    expect(world.git.repositories()).toEqual([]);
    expect(readEdges(world).filter(edge => edge.loadBalancer)).toEqual([]);
  });

  it('builds one world when it is reset twice at once', async () => {
    const first = world.reset();
    const second = world.reset();
    await first;
    await second;
    expect(world.isReady()).toBe(true);
    expect(world.git.repositories()).toHaveLength(12);
    expect(syncFailures(world)).toEqual({});
    expect(
      world.aws.account.regions.map(({ name, loadBalancers, targetGroups }) => [
        name,
        loadBalancers.size,
        targetGroups.size,
      ]),
    ).toEqual([
      ['eu-west-1', 4, 8],
      ['us-east-1', 4, 8],
    ]);
  });

  it('goes on at the pace of the demo, with the controllers spared from refusals', async () => {
    await world.reset();
    expect(world.aws.account.clock.factor).toBe(20);
    expect([...world.aws.account.switches.spared]).toEqual([
      'demo-controllers',
    ]);
  });

  it('is some time old already, while the clock is right', async () => {
    await world.reset();
    const [region] = world.aws.account.regions;
    for (const { createdAt } of region.loadBalancers.values()) {
      const minutes = (Date.now() - createdAt.getTime()) / 60_000;
      expect(minutes).toBeGreaterThan(44);
      expect(minutes).toBeLessThan(47);
    }
    expect(Math.abs(world.aws.account.clock.now() - Date.now())).toBeLessThan(
      1_000,
    );
  });

  it('repairs whatever was switched before', async () => {
    const { aws } = world;
    const { kubernetes } = world.clusters['demo-us'];
    kubernetes.faults.weather = 'dead';
    aws.account.switches.dead = true;
    aws.account.switches.gates.targets.hold();
    await world.reset();
    expect(kubernetes.faults.weather).toBe('fine');
    expect(aws.account.switches.dead).toBe(false);
    expect(world.isReady()).toBe(true);
  });

  it('is not ready after a reset that failed, and after the next one it is', async () => {
    const create = jest
      .spyOn(world.git, 'createRepository')
      .mockRejectedValueOnce(new Error('no room'));
    await expect(world.reset()).rejects.toThrow('no room');
    expect(world.isReady()).toBe(false);
    create.mockRestore();
    await world.reset();
    expect(world.isReady()).toBe(true);
  });
});
