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

  const inUs = () => readReports(cloud.urls, { cluster: 'demo-us' });

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

  it.each([
    ['invoice-edge', { state: 'progressing' }],
    ['login-edge', { state: 'degraded', firstBroken: 'certificate' }],
    ['shared-gw', { state: 'ready' }],
    ['shared-gw#component:default/payments-api', { state: 'ready' }],
    ['shared-gw#component:default/shop-api', { state: 'ready' }],
    ['shared-gw#component:default/loyalty', { state: 'ready' }],
    ['track-edge', { state: 'ready' }],
  ])('lets the product find %s of demo-us %j', async (name, verdict) => {
    const report = (await inUs()).get(name);
    expect(report).toMatchObject({ ...verdict, coverage: 'full' });
  });

  it('has no edge of demo-us beside those', async () => {
    expect([...(await inUs()).keys()].sort()).toEqual([
      'invoice-edge',
      'login-edge',
      'shared-gw',
      'shared-gw#component:default/loyalty',
      'shared-gw#component:default/payments-api',
      'shared-gw#component:default/shop-api',
      'track-edge',
    ]);
  });

  it('keeps the load balancer of the warming edge from looking overdue', async () => {
    const hops = (await inUs()).get('invoice-edge')?.hops ?? [];
    const stateOf = (wanted: string) =>
      hops.find(({ hop }) => hop === wanted)?.state;
    expect(stateOf('loadBalancer')).toBe('progressing');
    expect(stateOf('targets')).toBe('progressing');
    expect((await inUs()).get('invoice-edge')?.findings).toEqual([]);
  });

  it.each([
    ['payments-api', 'shop-api'],
    ['payments-api', 'loyalty'],
    ['shop-api', 'payments-api'],
    ['loyalty', 'payments-api'],
    ['loyalty', 'shop-api'],
  ])(
    'shows %s its own part of the shared Gateway and nothing of %s',
    async (own, other) => {
      const key = `shared-gw#component:default/${own}`;
      const report = (await inUs()).get(key);
      expect(report?.endpoint.hostnames).toEqual([`${own}.us.example.com`]);
      expect(JSON.stringify(report)).not.toContain(other);
    },
  );

  const nodesOf = async (name: string, ...kinds: readonly string[]) =>
    ((await inUs()).get(name)?.map.nodes ?? [])
      .map(({ object }) => object)
      .filter(({ kind }) => kinds.includes(kind));

  it('shows the tenant of a ListenerSet the set, its route and the shared Gateway', async () => {
    const name = 'shared-gw#component:default/loyalty';
    expect(
      (await nodesOf(name, 'Gateway', 'ListenerSet', 'HTTPRoute')).map(
        ({ kind, namespace, name: object }) => [kind, namespace, object],
      ),
    ).toEqual([
      ['Gateway', 'platform', 'shared-gw'],
      ['HTTPRoute', 'loyalty', 'loyalty'],
      ['ListenerSet', 'loyalty', 'loyalty-listeners'],
    ]);
  });

  it.each([
    ['track-edge', 'eks.amazonaws.com'],
    ['login-edge', 'elbv2.k8s.aws'],
  ])('binds the targets of %s in the group %s', async (name, group) => {
    const bindings = await nodesOf(name, 'TargetGroupBinding');
    expect(bindings.map(binding => binding.group)).toEqual([group, group]);
  });

  it.each(['track-edge', 'shared-gw', 'shared-gw#component:default/loyalty'])(
    'finds nothing wrong with any hop of %s',
    async name => {
      const report = (await inUs()).get(name);
      expect(
        report?.hops
          .filter(({ state }) => !['ready', 'notChecked'].includes(state))
          .map(({ hop, summary }) => `${hop}: ${summary}`),
      ).toEqual([]);
    },
  );

  it('has no finding about the edge of EKS Auto Mode', async () => {
    const report = (await inUs()).get('track-edge');
    expect(report?.findings).toEqual([]);
    expect(report?.endpoint.hostnames).toEqual(['tracking.us.example.com']);
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
