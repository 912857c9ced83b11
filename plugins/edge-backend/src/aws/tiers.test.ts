import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { AwsTestError } from '../__fixtures__/elbv2Answers';
import { createHandClock, type HandClock } from '../__fixtures__/handClock';
import { manyEdges } from '../__fixtures__/manyEdges';
import { createAwsCollector, type AwsCollector } from './AwsCollector';
import { TIERS, type Tier } from './Tier';
import { createTokenBucket } from './TokenBucket';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const freshness = { hot: 20, warm: 60, cold: 600, certificates: 3_600 };
const HEALTH = 'DescribeTargetHealth';

/** Of every five edges one is hot, two are warm and two are cold. */
const mixed = (edge: string): Tier =>
  (['hot', 'warm', 'cold', 'warm', 'cold'] as const)[
    Number(edge.replace('edge-', '')) % 5
  ];

describe('the tiers of an account', () => {
  let server: AwsServer;
  let clock: HandClock;
  let collector: AwsCollector;
  let readings: Map<string, number[]>;
  let isThrottling: (ms: number, action: string) => boolean;

  /** Runs a collector of so many edges until the time is up. */
  const play = async (options: {
    readonly count: number;
    readonly untilMs: number;
    readonly tierOf?: (edge: string) => Tier;
    readonly budget?: number;
    readonly onRound?: () => void;
  }) => {
    const { count, untilMs, tierOf = mixed, budget = 1 } = options;
    const world = manyEdges(count);
    server.change(() => world.state);
    const stopped = new AbortController();
    const clients = awsClientsOf(server.url, {
      bucket: createTokenBucket(clock, budget),
    });
    collector = createAwsCollector({
      ...{ accountId: '123456789012', region: 'eu-west-1', clients },
      ...{ clock, freshness, tierOf, roundMs: 2_000 },
      onChange: () => undefined,
      onRound: () => {
        options.onRound?.();
        if (clock.ms() >= untilMs) stopped.abort();
      },
    });
    world.edges.forEach(edge => collector.want(edge, world.wantsOf(edge)));
    await collector.run(stopped.signal);
    clients.destroy();
    return world;
  };
  const elbv2Of = (edge?: string) => collector.snapshot(edge).parts.elbv2;
  const reasonOf = (edge?: string) => {
    const part = elbv2Of(edge);
    return part.state === 'failed' ? part.gap.reason : part.state;
  };
  const lapsOf = (targetGroup = '') =>
    (readings.get(targetGroup) ?? []).flatMap((at, index, all) =>
      index === 0 ? [] : at - all[index - 1],
    );
  const statusOf = (tier: Tier, edges: readonly string[]) =>
    collector.tiers(edges)[TIERS.indexOf(tier)];

  beforeEach(async () => {
    server = await startAwsServer();
    clock = createHandClock();
    readings = new Map();
    isThrottling = () => false;
    server.onCall((action, body) => {
      if (isThrottling(clock.ms(), action)) {
        throw new AwsTestError('Throttling');
      }
      if (action !== HEALTH) return;
      const arn = body.get('TargetGroupArn') ?? '';
      readings.set(arn, [...(readings.get(arn) ?? []), clock.ms()]);
    });
  });
  afterEach(() => server.stop());

  it('reads each tier’s target groups in its own rhythm', async () => {
    const world = await play({ count: 10, untilMs: 22 * MINUTE });
    const limits = { hot: [20, 40], warm: [60, 90], cold: [600, 660] };
    world.edges.forEach(edge => {
      const [shortest, longest] = limits[mixed(edge)];
      const laps = lapsOf(world.targetGroupOf(edge));
      expect(laps.length).toBeGreaterThan(1);
      expect(Math.min(...laps)).toBeGreaterThanOrEqual(1_000 * shortest);
      expect(Math.max(...laps)).toBeLessThanOrEqual(1_000 * longest);
    });
    TIERS.forEach(tier => {
      const status = statusOf(tier, world.edges);
      expect(status).toMatchObject({
        ttlSeconds: freshness[tier],
        oldEdges: 0,
        edges: { hot: 2, warm: 4, cold: 4 }[tier],
      });
      expect(status.sweepSeconds).toBeGreaterThanOrEqual(freshness[tier]);
    });
  });

  it('counts and ages only the edges it is asked about', async () => {
    const world = await play({ count: 10, untilMs: 2 * MINUTE });
    expect(collector.tiers([]).map(({ edges }) => edges)).toEqual([0, 0, 0]);
    const [first] = collector.tiers(world.edges.slice(0, 1));
    expect(first).toMatchObject({ tier: 'hot', edges: 1 });
    expect(first.oldestSeconds).toBeLessThanOrEqual(60);
    expect(statusOf('cold', ['edge-0']).oldestSeconds).toBeUndefined();
  });

  it('is slow with a small share of a big account, tells it, and calls nothing old or unknown', async () => {
    const unknown: unknown[] = [];
    const world = await play({
      ...{ count: 40, untilMs: 14 * MINUTE, budget: 0.06 },
      tierOf: () => 'warm',
      onRound: () => {
        if (clock.ms() > 10 * MINUTE)
          unknown.push(reasonOf(), reasonOf('edge-7'));
      },
    });
    const status = statusOf('warm', world.edges);
    expect(status.sweepSeconds).toBeGreaterThan(2 * freshness.warm);
    expect(status.oldestSeconds).toBeGreaterThan(freshness.warm);
    expect(status.oldEdges).toBe(0);
    expect(new Set(unknown)).toEqual(new Set(['read']));
  });

  it('stays within its share, and is never throttled by the account’s own bucket', async () => {
    const calls: number[] = [];
    let tokens = 40;
    let filledAt = 0;
    isThrottling = ms => {
      tokens = Math.min(40, tokens + (ms - filledAt) / 100);
      filledAt = ms;
      tokens -= 1;
      calls.push(ms);
      return tokens < 0;
    };
    const world = await play({
      ...{ count: 40, untilMs: 3 * MINUTE, budget: 0.25 },
    });
    const perMinute = calls.filter(ms => ms > MINUTE && ms <= 2 * MINUTE);
    expect(perMinute.length).toBeLessThanOrEqual(2.5 * 60 + 10);
    expect(world.edges.filter(collector.isAnswered)).toEqual(world.edges);
    expect(reasonOf()).toBe('read');
  });

  it('gets through all edges although every third call is throttled', async () => {
    let turn = 0;
    isThrottling = () => {
      turn += 1;
      return turn % 3 === 0;
    };
    const world = await play({ count: 10, untilMs: 15 * MINUTE });
    const without = world.edges.filter(edge => reasonOf(edge) !== 'read');
    expect(without).toEqual([]);
    expect(collector.snapshot().targetGroups).toHaveLength(10);
  });

  it('keeps a throttled account’s answers until they are old, the closest tier first, and heals', async () => {
    const [from, to] = [15 * MINUTE, 75 * MINUTE];
    isThrottling = ms => ms >= from && ms < to;
    const seen: { readonly ms: number; readonly reasons: readonly string[] }[] =
      [];
    const edgeOf = { hot: 'edge-0', warm: 'edge-1', cold: 'edge-2' };
    await play({
      ...{ count: 5, untilMs: 85 * MINUTE },
      onRound: () => {
        const reasons = [undefined, ...Object.values(edgeOf)].map(reasonOf);
        seen.push({ ms: clock.ms(), reasons });
      },
    });
    const cutAfter = [0, 1, 2, 3].map(who => {
      const first = seen.find(
        ({ ms, reasons }) => ms >= from && reasons[who] === 'throttled',
      );
      return (first?.ms ?? Infinity) - from;
    });
    const [account, hot, warm, cold] = cutAfter;
    expect(cutAfter).toEqual([...cutAfter].sort((one, two) => one - two));
    expect(account).toBeLessThan(30_000);
    expect(hot).toBeGreaterThan(3 * 20_000 - 25_000);
    expect(warm).toBeGreaterThan(3 * MINUTE - 70_000);
    expect(cold).toBeGreaterThan(30 * MINUTE - 11 * MINUTE);
    expect(cold).toBeLessThan(to - from);
    const calm = ['read', 'read', 'read', 'read'];
    const before = seen.filter(({ ms }) => ms > from - MINUTE && ms < from);
    before.forEach(({ reasons }) => expect(reasons).toEqual(calm));
    expect(seen.at(-1)?.reasons).toEqual(calm);
  });

  it('knows nothing of an edge that was throttled from the first call on', async () => {
    isThrottling = () => true;
    await play({ count: 2, untilMs: MINUTE });
    expect(reasonOf('edge-0')).toBe('throttled');
    expect(statusOf('hot', ['edge-0'])).toMatchObject({ oldEdges: 1 });
  });

  it.each([
    ['denied', 'forbidden'],
    ['down', 'unreachable'],
  ] as const)(
    'takes an account that is %s at its word, however fresh its answers are',
    async (fault, reason) => {
      let isFirst = true;
      await play({
        ...{ count: 2, untilMs: MINUTE, tierOf: () => 'cold' },
        onRound: () => {
          if (isFirst) server.fault('elbv2', fault);
          isFirst = false;
          collector.refresh('edge-0');
        },
      });
      expect(reasonOf('edge-0')).toBe(reason);
      expect(reasonOf('edge-1')).toBe(reason);
    },
  );
});
