import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
} from '@tls-edge/backstage-plugin-edge-common';

import { readAwsSnapshot } from './__testUtils__/readAwsSnapshot';
import { readClusterSnapshot } from './__testUtils__/readClusterSnapshot';
import { startCloud } from './startCloud';
import type { RunningCloud } from './startCloud';

jest.setTimeout(120_000);

const MINUTE = 60_000;

describe('stories of the demo world', () => {
  let cloud: RunningCloud;
  beforeAll(async () => {
    cloud = await startCloud({
      ports: { control: 0, kubernetes: 0, aws: 0, git: 0 },
    });
  });
  afterAll(() => cloud.stop());

  const reports = async () => {
    const snapshot = await readClusterSnapshot(cloud.urls.kubernetes);
    const aws = await readAwsSnapshot(cloud.urls.aws);
    const index = indexCluster(snapshot);
    const now = new Date(Date.now() + 15 * MINUTE);
    return new Map(
      findEdges(index).map(id => [
        id.gateway,
        reportEdge({
          topology: findTopology({ id, index, aws }),
          requests: [],
          ownership: { entityRefs: [] },
          now,
        }),
      ]),
    );
  };

  it.each([
    ['pay-edge', 'ready', undefined, []],
    ['shop-edge', 'broken', 'routes', ['M20']],
    ['search-edge', 'broken', 'controller', ['M10']],
    ['media-edge', 'degraded', 'targets', ['A13']],
    ['legacy-gw', 'ready', undefined, []],
  ])('has the product find %s %s', async (name, state, firstBroken, causes) => {
    const report = (await reports()).get(name);
    expect(report).toMatchObject({ state, firstBroken, coverage: 'full' });
    const found = report?.causes.map(cause => cause.ruleId);
    expect(found).toEqual(expect.arrayContaining(causes));
  });

  it('has no edge beside those it tells of', async () => {
    expect([...(await reports()).keys()].sort()).toEqual([
      'legacy-gw',
      'media-edge',
      'pay-edge',
      'search-edge',
      'shop-edge',
    ]);
  });
});
