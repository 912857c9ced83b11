import {
  aGateway,
  aManagedService,
  aMeta,
  anUnhealthyTarget,
  aRoute,
  REQUESTED,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type {
  EdgeReport,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { rawService } from './__fixtures__/rawCore';
import { rawGateway, rawRoute } from './__fixtures__/rawGatewayApi';
import { seedEdge } from './__fixtures__/seedEdge';
import { until } from './__fixtures__/until';
import {
  startKubernetesServer,
  type KubernetesServer,
} from './__fixtures__/kubernetesServer';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const hop = (report: EdgeReport, name: string) =>
  report.hops.find(one => one.hop === name)!;

describe('faults of sources', () => {
  const portal = usePortal();
  const stateIs = (state: string) =>
    portal.eventually<EdgeReport>(PAY_PATH, body =>
      expect(body.state).toBe(state),
    );

  beforeEach(async () => {
    seedEdge(portal.kubernetes());
    await portal.start();
    await stateIs('ready');
  });

  it('shows the last known state of a dead cluster, why and since when, and heals', async () => {
    const before = await stateIs('ready');
    await portal.kubernetes().stop();
    // One kind after the other is found out to be unread.
    const down = await portal.eventually<EdgeReport>(PAY_PATH, body => {
      expect(body.state).toBe('unknown');
      expect(hop(body, 'gateway').state).toBe('unknown');
    });
    expect(down.lastKnown).toMatchObject({ state: 'ready' });
    expect(down.lastKnown!.hops.map(({ state }) => state)).toEqual(
      before.hops.map(({ state }) => state),
    );
    expect(hop(down, 'gateway')).toMatchObject({
      state: 'unknown',
      gap: {
        source: 'cluster:demo-eu',
        reason: 'unreachable',
        since: expect.any(String),
      },
    });
    expect(down.rev).toBeGreaterThan(before.rev);

    await portal.kubernetes().restart();
    const healed = await stateIs('ready');
    expect(healed.lastKnown).toBeUndefined();
  });

  it('keeps every hop that does not need the refused kind', async () => {
    portal.kubernetes().fault('httproutes', 403);
    portal.kubernetes().cutWatches();
    const partly = await stateIs('unknown');
    expect(hop(partly, 'routes')).toMatchObject({
      state: 'unknown',
      gap: { part: 'httproutes', reason: 'forbidden' },
    });
    expect(hop(partly, 'gateway').state).toBe('ready');
    expect(hop(partly, 'targets').state).toBe('ready');

    portal.kubernetes().fault('httproutes');
    await stateIs('ready');
  });

  it('sees what changed while a watch was cut in the middle', async () => {
    portal.kubernetes().bookmark();
    portal.kubernetes().cutWatches();
    portal
      .kubernetes()
      .put('httproutes', rawRoute(aRoute({ hostnames: ['new.example.com'] })));
    await portal.eventually<EdgeReport>(PAY_PATH, ({ endpoint, state }) => {
      expect(endpoint.hostnames).toContain('new.example.com');
      expect(state).not.toBe('unknown');
    });
  });

  it('sees what changed when the cluster forgot the changes in between (410)', async () => {
    await portal.kubernetes().stop();
    await stateIs('unknown');
    portal
      .kubernetes()
      .put('httproutes', rawRoute(aRoute({ hostnames: ['new.example.com'] })));
    portal.kubernetes().forget();
    await portal.kubernetes().restart();
    await portal.eventually<EdgeReport>(PAY_PATH, ({ endpoint, state }) => {
      expect(endpoint.hostnames).toContain('new.example.com');
      expect(state).toBe('ready');
    });
  });

  it.each([
    ['denied', 'forbidden'],
    ['throttled', 'throttled'],
    ['down', 'unreachable'],
  ] as const)(
    'says of an AWS that is %s why the load balancer cannot be told, and heals',
    async (fault, reason) => {
      portal.aws().fault('elbv2', fault);
      const asked = await portal.eventually<EdgeReport>(PAY_PATH, body =>
        expect(hop(body, 'loadBalancer').state).toBe('unknown'),
      );
      expect(hop(asked, 'loadBalancer').gap).toMatchObject({
        source: 'aws:123456789012/eu-west-1',
        part: 'elbv2',
        reason,
      });
      expect(hop(asked, 'routes').state).toBe('ready');
      expect(asked.lastKnown?.state).toBe('ready');

      portal.aws().fault('elbv2');
      await stateIs('ready');
    },
  );

  it('says of a refused ACM only that certificates cannot be told', async () => {
    portal.aws().fault('acm', 'denied');
    await portal.stop();
    await portal.start();
    const report = await portal.eventually<EdgeReport>(PAY_PATH, body =>
      expect(hop(body, 'certificate').state).toBe('unknown'),
    );
    expect(hop(report, 'loadBalancer').state).toBe('ready');
    expect(hop(report, 'certificate').gap?.part).toBe('acm');
  });

  it('lists the sources with their gaps', async () => {
    portal.aws().fault('acm', 'denied');
    portal.kubernetes().fault('events', 403);
    portal.kubernetes().cutWatches();
    const { items } = await portal.eventually<SourceList>('/v1/sources', body =>
      expect(body.items[0].state).toBe('partial'),
    );
    expect(items[0]).toMatchObject({
      id: 'cluster:demo-eu',
      kind: 'kubernetes',
      edges: 1,
      gaps: [{ part: 'events', reason: 'forbidden' }],
    });
    expect(items[0].calls).toBeGreaterThan(20);
    expect(items[1]).toMatchObject({
      id: 'aws:123456789012/eu-west-1',
      kind: 'aws',
      edges: 1,
    });
    expect(items[1].observedAt).toBeDefined();
  });

  it('hints at each change on the channels of the edge, its entity and the lists', async () => {
    const { channel, rev } = await stateIs('ready');
    const lists = await portal.get('/v1/edges');
    const entity = await portal.get('/v1/entities/component/default/pay/edges');
    const { signals } = portal.current();
    signals.length = 0;
    portal
      .kubernetes()
      .put('httproutes', rawRoute(aRoute({ hostnames: ['new.example.com'] })));
    await until(() =>
      expect(signals.map(one => one.channel)).toEqual(
        expect.arrayContaining([
          channel,
          lists.body.channel,
          entity.body.channel,
        ]),
      ),
    );
    const hint = signals.find(one => one.channel === channel)!;
    expect(Object.keys(hint.message)).toEqual(['rev']);
    expect(hint.message.rev).toBeGreaterThan(rev);
  });

  it('neither stores nor hints when a change changes nothing that is said', async () => {
    const before = await stateIs('ready');
    const { signals } = portal.current();
    await until(() =>
      expect(signals.map(one => one.channel)).toContain(before.channel),
    );
    signals.length = 0;
    portal.kubernetes().put('services', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'stranger', namespace: 'elsewhere' },
    });
    portal
      .kubernetes()
      .put(
        'gateways',
        rawGateway(aGateway({ metadata: aMeta({ name: 'other-gw' }) })),
      );
    await portal.eventually<EdgeReport>(
      '/v1/edges/demo-eu/payments/other-gw',
      () => undefined,
    );
    expect((await stateIs('ready')).rev).toBe(before.rev);
    expect(signals.map(one => one.channel)).not.toContain(before.channel);
  });

  it('drops an edge whose Gateway is gone', async () => {
    portal.kubernetes().remove('gateways', rawGateway(aGateway()));
    portal.kubernetes().remove('services', rawService(aManagedService()));
    await until(async () =>
      expect((await portal.get(PAY_PATH)).status).toBe(404),
    );
  });

  it('believes a worse state on the second look and keeps the transition', async () => {
    portal.aws().change(({ targetGroups }) => ({
      targetGroups: targetGroups.map(group => ({
        ...group,
        targets: group.targets.map(({ id, port, zone }) =>
          anUnhealthyTarget({ id, port, zone }),
        ),
      })),
    }));
    await stateIs('degraded');
    const rows = await portal.knex()('transitions').orderBy('id');
    expect(rows.at(-1)).toMatchObject({
      from_state: 'ready',
      to_state: 'degraded',
    });
  });

  it('keeps states, revisions and channels over a restart', async () => {
    const before = await stateIs('ready');
    await portal.stop();
    await portal.start();
    const { signals } = portal.current();
    await portal.eventually<SourceList>('/v1/sources', ({ items }) =>
      expect(items.map(({ state }) => state)).toEqual(['live', 'live']),
    );
    const after = await stateIs('ready');
    expect(after).toEqual(before);
    expect(signals).toEqual([]);
  });
});

describe('two clusters', () => {
  const portal = usePortal();
  let other: KubernetesServer;

  beforeEach(async () => {
    other = await startKubernetesServer();
    seedEdge(portal.kubernetes());
    seedEdge(other, {
      gateway: aGateway({
        metadata: aMeta({ name: 'pay-edge', ...REQUESTED }),
      }),
    });
    const server = (url: string) => ({
      server: { url, serviceAccountToken: 'test-token' },
    });
    await portal.start({
      withAws: false,
      edge: {
        clusters: [
          { name: 'demo-eu', ...server(portal.kubernetes().url) },
          { name: 'demo-us', ...server(other.url) },
        ],
      },
    });
  });
  afterEach(async () => {
    await other.stop();
  });

  it('leaves the edges of one alone when the other dies', async () => {
    const eu = await portal.eventually<EdgeReport>(PAY_PATH, ({ coverage }) =>
      expect(coverage).toBe('kubernetes-only'),
    );
    const usPath = PAY_PATH.replace('demo-eu', 'demo-us');
    await portal.eventually(usPath, () => undefined);
    await other.stop();
    await portal.eventually<EdgeReport>(usPath, ({ state }) =>
      expect(state).toBe('unknown'),
    );
    expect((await portal.get(PAY_PATH)).body).toEqual(eu);
    const { body } = await portal.get('/v1/sources');
    expect(body.items.map(({ state }: { state: string }) => state)).toEqual([
      'live',
      'failed',
    ]);
  });
});
