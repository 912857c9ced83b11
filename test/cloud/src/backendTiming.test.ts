/* eslint-disable @backstage/no-relative-monorepo-imports -- the plugin's inside is what is timed */
import type {
  EdgeReport,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import request from 'supertest';

import {
  authorizationOf,
  createTestDatabases,
  startPortal,
} from '../../../plugins/edge-backend/src/__fixtures__/startPortal';
import { until } from '../../../plugins/edge-backend/src/__fixtures__/until';
import { DEFAULT_TIMINGS } from '../../../plugins/edge-backend/src/sources/EdgeTimings';
import { startTimedWorld } from './__testUtils__/startTimedWorld';
import type { TimedWorld } from './__testUtils__/startTimedWorld';
import { targetHealth } from './aws';
import { STACK_TAG, stackOf } from './control/state/edgeLoadBalancer';

jest.setTimeout(120_000);

/** Times in which all clocks run: AWS's two minutes to make a load balancer take four seconds. */
const FACTOR = 30;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PATH = '/v1/edges/demo-eu/payments/pay-edge';

describe('the backend against AWS’s own constants', () => {
  const databases = createTestDatabases();
  let world: TimedWorld;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  const get = (path: string) =>
    request(portal.server)
      .get(`/api/edge${path}`)
      .set('Authorization', authorizationOf('user:default/olga'));
  const report = async (): Promise<EdgeReport> => {
    const { status, body } = await get(PATH);
    expect(status).toBe(200);
    return body;
  };
  const becomes = (state: string) =>
    until(async () => {
      const found = await report();
      expect(found.state).toBe(state);
      return found;
    }, 60 * SECOND);
  const hop = async (name: string) =>
    (await report()).hops.find(one => one.hop === name)?.state;
  const awsSource = async () => {
    const { items } = (await get('/v1/sources')).body as SourceList;
    return items.find(({ kind }) => kind === 'aws');
  };
  const healthStates = () =>
    [...world.awsRegion.targetGroups.values()].map(group =>
      targetHealth(group, world.awsRegion).map(({ health }) => health.State),
    );
  /** Every state the edge was ever in since a moment, the first included. */
  const statesSince = async (since = 0): Promise<readonly string[]> => {
    const rows = await knex('transitions').orderBy('id');
    return rows
      .filter(({ at }) => Date.parse(at) >= since)
      .map(({ to_state: to }) => to);
  };
  const withPods = (count: number) => (text: string) =>
    text.replace(/replicas: 2/, `replicas: ${count}`);
  const withAttribute = (name: string, value: string) => (text: string) =>
    text.replace(new RegExp(`${name}=[a-z0-9]+`), `${name}=${value}`);
  /**
   * What may not be said of a change on its way. A moment of "degraded" may: controllers here are
   * as slow as the clocks are fast, so that seconds lie between a wish and its first trace.
   */
  const outagesSince = async (since: number) => {
    const rows = await knex('transitions').orderBy('id');
    return rows
      .filter(({ at }) => Date.parse(at) >= since)
      .filter(({ to_state: to }) => ['broken', 'unknown'].includes(to))
      .map(({ to_state: to, summary }) => `${to}: ${summary}`);
  };
  const start = async (change?: (text: string) => string) => {
    await world.apply(change);
    await becomes('ready');
    return world.time.nowMs();
  };

  beforeEach(async () => {
    world = await startTimedWorld(FACTOR);
    knex = await databases.init('POSTGRES_18');
    portal = await startPortal({
      ...{ knex, kubernetesUrl: world.kubernetes.url, edge: world.edge },
      timings: {
        ...DEFAULT_TIMINGS,
        ...{ clock: world.time.clock, awsAttempts: 1 },
        follow: {
          ...DEFAULT_TIMINGS.follow,
          watchSilenceMs: (90 * SECOND) / FACTOR,
        },
      },
    });
  });
  afterEach(async () => {
    await portal.backend.stop();
    await world.stop();
  });

  it('calls an edge that comes to life progressing until its targets are healthy, however long they stay initial', async () => {
    const { gates } = world.switches;
    gates.targets.hold();
    await world.apply();
    await until(async () => expect(await hop('loadBalancer')).toBe('ready'));
    const activeAt = world.time.nowMs();
    await until(() => {
      expect(healthStates().flat()).toEqual(Array(4).fill('initial'));
      expect(world.time.nowMs() - activeAt).toBeGreaterThan(4 * MINUTE);
    });
    expect((await report()).state).toBe('progressing');

    const releasedAt = world.time.nowMs();
    gates.targets.release();
    await becomes('ready');
    const states = await statesSince();
    expect(new Set(states)).toEqual(new Set(['progressing', 'ready']));
    expect(states.filter(state => state === 'ready')).toHaveLength(1);
    expect(await statesSince(releasedAt)).toEqual(['ready']);
    healthStates().forEach(group => expect(group).toContain('healthy'));
  });

  it('never calls an edge broken while pods come, nor while they drain for five minutes', async () => {
    const slow = withAttribute('deregistration_delay.timeout_seconds', '300');
    const readyAt = await start(slow);
    await world.apply(text => slow(withPods(4)(text)));
    await until(() => expect(healthStates()[0]).toHaveLength(4));
    await until(() =>
      expect(healthStates().flat()).toEqual(Array(8).fill('healthy')),
    );
    await world.apply(slow);
    await until(() => expect(healthStates().flat()).toContain('draining'));
    const drainingAt = world.time.nowMs();
    await until(() =>
      expect(healthStates().flat()).toEqual(Array(4).fill('healthy')),
    );
    expect(world.time.nowMs() - drainingAt).toBeGreaterThan(4 * MINUTE);
    await becomes('ready');
    expect(await outagesSince(readyAt)).toEqual([]);
  });

  it('never calls an edge broken that is being deleted', async () => {
    const readyAt = await start();
    await world.apply(withAttribute('deletion_protection.enabled', 'false'));
    await until(() =>
      [...world.awsRegion.loadBalancers.values()].forEach(({ attributes }) =>
        expect(attributes['deletion_protection.enabled']).toBe('false'),
      ),
    );
    await world.retire();
    await until(() => expect(world.awsRegion.loadBalancers.size).toBe(0));
    await until(async () => expect((await get(PATH)).status).toBe(404));
    expect(await outagesSince(readyAt)).toEqual([]);
  });

  it('calls the loss of one of two zones a risk, not an outage, and heals', async () => {
    const readyAt = await start();
    const selector = { key: STACK_TAG, value: stackOf('pay-edge') };
    world.switches.setTargetFault('zone', selector, {
      kind: 'zoneUnhealthy',
      zone: `${world.region}b`,
      reason: 'Target.FailedHealthChecks',
    });
    const { firstBroken } = await becomes('degraded');
    expect(firstBroken).toBe('targets');
    world.switches.clearTargetFault('zone');
    await becomes('ready');
    expect(await statesSince(readyAt)).toEqual(['degraded', 'ready']);
  });

  it('shows a throttled account’s answers with their age, unknown only once they are old', async () => {
    const readyAt = await start();
    world.switches.throttled.add('elasticloadbalancing');
    const throttled = await until(async () => {
      const source = await awsSource();
      expect(source?.gaps).toMatchObject([{ reason: 'throttled' }]);
      expect(source?.tiers?.[0].oldestSeconds).toBeGreaterThan(30);
      return source;
    });
    expect(throttled?.state).toBe('partial');
    expect(await statesSince(readyAt)).toEqual([]);

    const { lastKnown } = await becomes('unknown');
    expect(lastKnown?.state).toBe('ready');
    const [{ at }] = await knex('transitions').where({ to_state: 'unknown' });
    const gap = Date.parse(throttled?.gaps[0].since ?? '');
    expect(Date.parse(at) - gap).toBeGreaterThan(30 * SECOND);

    world.switches.throttled.clear();
    await becomes('ready');
    expect(await statesSince(readyAt)).toEqual(['unknown', 'ready']);
  });

  it('misses nothing of a rollout whose watches are cut and whose changes are forgotten', async () => {
    const readyAt = await start();
    const { faults } = world.kubernetes;
    await world.apply(withPods(4));
    faults.cutWatches();
    await until(() => expect(healthStates()[0]).toHaveLength(4));
    faults.expireResourceVersions();
    faults.cutWatches();
    await until(() =>
      expect(healthStates().flat()).toEqual(Array(8).fill('healthy')),
    );
    await until(async () => {
      const { state, map } = await report();
      expect(state).toBe('ready');
      const envoys = map.nodes.filter(({ object }) => object.kind === 'Pod');
      expect(envoys.length).toBeGreaterThanOrEqual(4);
    });
    expect(await outagesSince(readyAt)).toEqual([]);
  });

  it('says of a cluster that falls silent that it does not know, never that the edge is broken', async () => {
    const readyAt = await start();
    world.kubernetes.faults.weather = 'hanging';
    const silent = await becomes('unknown');
    expect(silent.lastKnown?.state).toBe('ready');
    world.kubernetes.faults.weather = 'fine';
    await becomes('ready');
    expect(await statesSince(readyAt)).toEqual(['unknown', 'ready']);
  });
});
