import { readReports } from './__testUtils__/readReports';
import { startDemoCloud } from './__testUtils__/DemoCloud';
import type { DemoCloud } from './__testUtils__/DemoCloud';

jest.setTimeout(120_000);

describe('stories of the demo world', () => {
  let cloud: DemoCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  });
  afterAll(() => cloud.stop());

  it.each([
    ['pay-edge', { state: 'ready' }, []],
    ['shop-edge', { state: 'broken', firstBroken: 'routes' }, ['M20']],
    ['search-edge', { state: 'broken', firstBroken: 'controller' }, ['M10']],
    ['media-edge', { state: 'degraded', firstBroken: 'targets' }, ['A13']],
    ['legacy-gw', { state: 'ready' }, []],
  ])('lets the product find %s %j', async (name, verdict, causes) => {
    const report = (await readReports(cloud.urls)).get(name);
    expect(report).toMatchObject({ ...verdict, coverage: 'full' });
    const found = report?.causes.map(cause => cause.ruleId);
    expect(found).toEqual(expect.arrayContaining(causes));
  });

  it('has no edge beside those it tells of', async () => {
    expect([...(await readReports(cloud.urls)).keys()].sort()).toEqual([
      'legacy-gw',
      'media-edge',
      'pay-edge',
      'search-edge',
      'shop-edge',
    ]);
  });

  it('shows the edge in order without a finding', async () => {
    const report = (await readReports(cloud.urls)).get('pay-edge');
    expect(report?.findings).toEqual([]);
    expect(report?.endpoint.hostnames).toEqual(['pay.example.com']);
    expect(
      report?.hops
        .filter(({ state }) => !['ready', 'notChecked'].includes(state))
        .map(({ hop }) => hop),
    ).toEqual([]);
  });
});
