import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import { sourceListSchema } from '@tls-edge/backstage-plugin-edge-common/report';
import { aTopology } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { startDnsServer, type DnsServer } from '../__fixtures__/dnsServer';
import { until } from '../__fixtures__/until';
import type { Mark } from '../assess/findEdgesToAssess';
import { systemClock } from '../clock/Clock';
import { createOutsideSources } from './createOutsideSources';
import { listSources } from './listSources';
import { readEnvironmentDns } from './readEnvironmentDns';

const PAY = 'demo-eu/payments/pay-edge';
const SHOP = 'demo-eu/payments/shop-edge';
const edges = ['pay-edge', 'shop-edge'].map(
  name => aStoredEdge({ id: anEdgeId(name) }).summary,
);

describe('createOutsideSources', () => {
  let dns: DnsServer;
  let stopped: AbortController;
  let marks: Mark[];

  beforeEach(async () => {
    dns = await startDnsServer();
    stopped = new AbortController();
    marks = [];
  });
  afterEach(async () => {
    stopped.abort();
    await dns.stop();
  });

  const start = (edge: object) =>
    createOutsideSources({
      config: parseEdgeConfig(edge),
      timings: { clock: systemClock, roundMs: 5 },
      mark: mark => marks.push(mark),
      signal: stopped.signal,
    });
  const names = () =>
    start({ dns: { enabled: true, servers: [dns.server], timeoutSeconds: 1 } });
  const rows = (sources: ReturnType<typeof start>) =>
    sourceListSchema.strict().parse(listSources([], edges, sources)).items;

  it('starts nothing by itself', () => {
    expect(start({})).toEqual([]);
    expect(rows([])).toEqual([]);
  });

  it('starts what is wanted, each with its row', () => {
    const sources = start({
      dns: { enabled: true, servers: [dns.server] },
      probe: { enabled: true },
      freshness: { names: 30, probes: 120 },
    });

    expect(rows(sources)).toEqual(
      [
        { id: 'resolver', name: 'DNS', sweepSeconds: 30 },
        { id: 'probe', name: 'Requests of the portal', sweepSeconds: 120 },
      ].map(row => expect.objectContaining({ ...row, kind: row.id, edges: 2 })),
    );
  });

  it('marks the edge of which something was found out', async () => {
    const [source] = names();
    source.want(PAY, aTopology());
    await until(() =>
      expect(marks).toContainEqual({ cluster: 'demo-eu', edgeKey: PAY }),
    );
    await until(() => expect(source.isAnswered(PAY)).toBe(true));

    expect(rows([source])).toMatchObject([
      {
        ...{ state: 'live', gaps: [], calls: 2, throttled: 0 },
        observedAt: expect.any(String),
      },
    ]);
  });

  it('is starting while nothing at all is known', async () => {
    dns.say({ 'pay.example.com': 'silence' });
    const [source] = names();
    source.want(PAY, aTopology());

    expect(source.isAnswered(PAY)).toBe(false);
    source.want(SHOP, aTopology());
    expect(rows([source])[0]).toMatchObject({
      state: 'starting',
      gaps: [{ reason: 'starting' }],
    });
  });

  it('is live while only one new edge waits', () => {
    dns.say({ 'pay.example.com': 'silence' });
    const [source] = names();
    source.want(PAY, aTopology());

    expect(rows([source])[0].state).toBe('live');
  });

  it.each([
    ['one edge', [PAY], 'partial'],
    ['every edge', [PAY, SHOP], 'failed'],
  ])('tells apart what fails for %s', async (_, failing, state) => {
    dns.say({ 'pay.example.com': { rcode: 'servfail' } });
    const [source] = names();
    failing.forEach(edge => source.want(edge, aTopology()));
    await until(() => expect(source.isAnswered(PAY)).toBe(true));

    expect(rows([source])).toMatchObject([
      { state, gaps: [{ part: 'names', reason: 'unreachable' }] },
    ]);
  });
});

describe('readEnvironmentDns', () => {
  it('knows the environments that say where their names lead', () => {
    const { environments } = parseEdgeConfig({
      clusters: [{ name: 'demo-eu', inCluster: true }],
      environments: [
        { name: 'production', namespace: 'a', dns: 'fronted' },
        { name: 'staging', namespace: 'b' },
      ].map(one => ({ ...one, cluster: 'demo-eu', gatewayClass: 'envoy' })),
    });

    expect(readEnvironmentDns(environments)).toEqual({ production: 'fronted' });
  });
});
