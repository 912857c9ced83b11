import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
  settle,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeTopology,
  Settled,
} from '@tls-edge/backstage-plugin-edge-common';

import { startDemoCloud } from './__testUtils__/DemoCloud';
import type { DemoCloud } from './__testUtils__/DemoCloud';
import { readAwsSnapshot } from './__testUtils__/readAwsSnapshot';
import { readClusterSnapshot } from './__testUtils__/readClusterSnapshot';
import { DEMO_CLUSTERS } from './seed/demoClusters';
import { DEMO_WORLD } from './seed/demoWorld';

jest.setTimeout(120_000);

// The constants of AWS divided by this: an NLB takes a second, its targets another.
const FACTOR = 150;

interface Look {
  readonly topology: EdgeTopology;
  readonly settled: Settled;
}

describe('an edge that comes to life on the wire', () => {
  let cloud: DemoCloud;
  const looks: Look[] = [];

  const look = async (): Promise<boolean> => {
    const { urls } = cloud;
    const index = indexCluster(await readClusterSnapshot(urls.kubernetes));
    const id = findEdges(index).find(one => one.gateway === 'orders-edge');
    if (!id) return false;
    const { region } = DEMO_CLUSTERS['demo-eu'];
    const aws = await readAwsSnapshot(urls.aws);
    const awsLocation = { accountId: DEMO_WORLD.accountId, region };
    const topology = findTopology({ id, index, aws, awsLocation });
    const now = new Date();
    const merged = reportEdge({
      ...{ topology, now, requests: [] },
      ownership: { entityRefs: [] },
    });
    const settled = settle(looks.at(-1)?.settled, merged, now);
    looks.push({ topology, settled });
    return settled.report.state === 'ready';
  };

  beforeAll(async () => {
    cloud = await startDemoCloud(FACTOR);
    await cloud.merge(await cloud.requestEdge());
    await cloud.comesTrue('orders-edge is ready', look);
  });
  afterAll(() => cloud.stop());

  const statesWhere = (holds: (topology: EdgeTopology) => boolean) => [
    ...new Set(
      looks
        .filter(({ topology }) => holds(topology))
        .map(({ settled }) => settled.report.state),
    ),
  ];
  const hasTarget =
    (state: string) =>
    ({ targetGroups }: EdgeTopology): boolean =>
      targetGroups.some(({ targets }) =>
        targets.some(target => target.state === state),
      );

  it('is progressing until it is ready, and never called anything worse', () => {
    expect(statesWhere(() => true)).toEqual(['progressing', 'ready']);
  });

  it('is seen while its load balancer is made', () => {
    expect(
      statesWhere(({ loadBalancer }) => loadBalancer?.state === 'provisioning'),
    ).toEqual(['progressing']);
  });

  it('is not ready while a target waits for its first check', () => {
    expect(statesWhere(hasTarget('initial'))).toEqual(['progressing']);
  });

  it('is ready only with healthy targets behind every listener', () => {
    const last = looks.at(-1)?.topology;

    expect(last?.loadBalancer?.state).toBe('active');
    expect(last?.targetGroups).toHaveLength(2);
    last?.targetGroups.forEach(({ targets }) =>
      expect(targets.map(({ state }) => state)).toContain('healthy'),
    );
  });

  // One look reads list after list, so that a single one may hold what never was at one moment.
  it('names no cause on the way in two looks that follow each other', () => {
    const causes = looks.map(({ settled }) =>
      settled.report.causes.map(({ ruleId }) => ruleId),
    );
    const lasting = causes.flatMap((ids, index) =>
      ids.filter(id => causes[index - 1]?.includes(id)),
    );

    expect(lasting).toEqual([]);
  });
});
