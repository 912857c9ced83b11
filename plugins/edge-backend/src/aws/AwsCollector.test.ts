import {
  aCertificate,
  aLoadBalancer,
  aTargetGroup,
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { systemClock } from '../clock/Clock';
import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { until } from '../__fixtures__/until';
import {
  createAwsCollector,
  type AwsCollector,
  type AwsCollectorOptions,
} from './AwsCollector';
import type { EdgeWants } from './EdgeWants';

const wants: EdgeWants = {
  targetGroupArns: [targetGroupArn(80), targetGroupArn(443)],
  hostnames: [LOAD_BALANCER_HOSTNAME],
  certificateArns: [CERTIFICATE_ARN],
  subnetIds: [],
};
const nothing: EdgeWants = {
  targetGroupArns: [],
  hostnames: [],
  certificateArns: [],
  subnetIds: [],
};

describe('createAwsCollector', () => {
  let server: AwsServer;
  let stopped: AbortController;
  let changes: string[][];
  let rounds: number;

  const start = (overrides: Partial<AwsCollectorOptions> = {}) => {
    const collector = createAwsCollector({
      accountId: '123456789012',
      region: 'eu-west-1',
      clients: awsClientsOf(server.url),
      clock: systemClock,
      freshness: {
        hot: 0,
        warm: 600,
        cold: 600,
        certificates: 600,
      },
      roundMs: 5,
      tierOf: () => 'hot',
      onChange: edges => changes.push([...edges]),
      onRound: () => {
        rounds += 1;
      },
      ...overrides,
    });
    collector.run(stopped.signal);
    return collector;
  };
  const answered = (collector: AwsCollector, edge = 'pay') =>
    until(() => expect(collector.isAnswered(edge)).toBe(true));
  const gap = (
    collector: AwsCollector,
    part: 'elbv2' | 'acm' | 'ec2' = 'elbv2',
  ) => {
    const state = collector.snapshot().parts[part];
    return state?.state === 'failed' ? state.gap : undefined;
  };
  const nextRounds = async (count = 2) => {
    const from = rounds;
    await until(() => expect(rounds).toBeGreaterThanOrEqual(from + count));
  };

  beforeEach(async () => {
    server = await startAwsServer();
    stopped = new AbortController();
    changes = [];
    rounds = 0;
  });
  afterEach(async () => {
    stopped.abort();
    await server.stop();
  });

  it('follows target groups to load balancer, listeners, health and certificates', async () => {
    const collector = start();
    collector.want('pay', wants);
    await answered(collector);
    const snapshot = collector.snapshot();
    expect(snapshot.parts).toMatchObject({
      elbv2: { state: 'read' },
      acm: { state: 'read' },
    });
    expect(snapshot.loadBalancers).toMatchObject([
      { arn: LOAD_BALANCER_ARN, tags: aLoadBalancer().tags },
    ]);
    expect(snapshot.listeners.map(({ port }) => port)).toEqual([80, 443]);
    expect(snapshot.targetGroups.map(({ targets }) => targets)).toEqual(
      expect.arrayContaining([aTargetGroup(443).targets]),
    );
    expect(snapshot.certificates).toMatchObject([
      { arn: CERTIFICATE_ARN, domains: aCertificate().domains },
    ]);
    expect(changes.flat()).toContain('pay');
  });

  it('finds a load balancer by host name while there is no TargetGroupBinding', async () => {
    const collector = start();
    collector.want('pay', { ...wants, targetGroupArns: [] });
    await answered(collector);
    const { loadBalancers, targetGroups } = collector.snapshot();
    expect(loadBalancers.map(({ arn }) => arn)).toEqual([LOAD_BALANCER_ARN]);
    expect(targetGroups).toHaveLength(2);
  });

  it('asks AWS nothing while no edge wants anything', async () => {
    const collector = start();
    collector.want('new', nothing);
    await answered(collector, 'new');
    await nextRounds();
    expect(server.calls).toEqual([]);
  });

  it('is not answered before AWS spoke about what an edge newly wants', async () => {
    const collector = start();
    collector.want('pay', { ...nothing, certificateArns: [CERTIFICATE_ARN] });
    await answered(collector);
    collector.want('pay', wants);
    expect(collector.isAnswered('pay')).toBe(false);
    await answered(collector);
  });

  it('asks again for watched edges and leaves the others alone', async () => {
    const collector = start({
      tierOf: edge => (edge === 'hot' ? 'hot' : 'warm'),
    });
    collector.want('quiet', wants);
    await answered(collector, 'quiet');
    await nextRounds();
    const calls = server.calls.length;
    await nextRounds(3);
    expect(server.calls).toHaveLength(calls);

    collector.want('hot', wants);
    server.change(({ targetGroups }) => ({
      targetGroups: targetGroups.map(group => ({ ...group, targets: [] })),
    }));
    await until(() =>
      expect(
        collector.snapshot().targetGroups.map(({ targets }) => targets),
      ).toEqual([[], []]),
    );
    expect(server.calls.slice(calls)).not.toContain('DescribeTags');
  });

  it('tells only the edges whose answers changed', async () => {
    const collector = start();
    collector.want('pay', wants);
    collector.want('other', nothing);
    await answered(collector);
    await nextRounds();
    changes.length = 0;
    server.change(({ loadBalancers }) => ({
      loadBalancers: loadBalancers.map(one => ({ ...one, state: 'failed' })),
    }));
    await until(() => expect(changes).toEqual([['pay']]));
  });

  it('asks everything about one edge again when told to, and keeps the answers meanwhile', async () => {
    const collector = start({ tierOf: () => 'cold', roundMs: 3_600_000 });
    collector.want('pay', wants);
    await answered(collector);
    await until(() =>
      expect(collector.snapshot('pay').parts.ec2?.state).toBe('read'),
    );
    const asked = new Set(server.calls);
    server.calls.length = 0;
    server.change(({ loadBalancers }) => ({
      loadBalancers: loadBalancers.map(one => ({ ...one, state: 'failed' })),
    }));

    collector.refresh('pay');
    expect(collector.isAnswered('pay')).toBe(true);
    expect(collector.snapshot().loadBalancers).toHaveLength(1);
    await until(() =>
      expect(collector.snapshot().loadBalancers).toMatchObject([
        { state: 'failed' },
      ]),
    );
    await until(() => expect(new Set(server.calls)).toEqual(asked));
  });

  it('asks nothing for an edge that it does not know', async () => {
    const collector = start({
      freshness: { hot: 9, warm: 9, cold: 9, certificates: 9 },
    });
    collector.want('pay', wants);
    await answered(collector);
    await nextRounds();
    const calls = server.calls.length;
    collector.refresh('other');
    await nextRounds();
    expect(server.calls).toHaveLength(calls);
  });

  it('names certificates that ACM does not know, asking only for its own', async () => {
    const foreign = CERTIFICATE_ARN.replace('123456789012', '999999999999');
    const gone = CERTIFICATE_ARN.replace(/.{4}$/, 'dead');
    const collector = start();
    collector.want('pay', {
      ...nothing,
      certificateArns: ['no arn', foreign, gone],
    });
    await answered(collector);
    expect(collector.snapshot().missingCertificates).toEqual(
      [foreign, gone, 'no arn'].sort(),
    );
    expect(new Set(server.calls)).toEqual(new Set(['DescribeCertificate']));
  });

  it.each([
    ['denied', 'forbidden'],
    ['throttled', 'throttled'],
    ['down', 'unreachable'],
  ] as const)(
    'keeps the last values of an AWS that is %s, says why and since when, and heals',
    async (fault, reason) => {
      const collector = start();
      collector.want('pay', wants);
      await answered(collector);
      server.fault('elbv2', fault);
      const down = await until(() => {
        expect(gap(collector)?.reason).toBe(reason);
        return gap(collector)!;
      });
      expect(down).toMatchObject({
        source: 'aws:123456789012/eu-west-1',
        part: 'elbv2',
      });
      expect(gap(collector, 'acm')).toBeUndefined();
      expect(collector.snapshot().loadBalancers).toHaveLength(1);
      expect(collector.isAnswered('pay')).toBe(true);
      await nextRounds();
      expect(gap(collector)?.since).toBe(down.since);

      server.fault('elbv2');
      await until(() => expect(gap(collector)).toBeUndefined());
    },
  );

  it('goes on with what is granted when one action is refused', async () => {
    server.fault('DescribeTargetHealth', 'denied');
    const collector = start();
    collector.want('pay', wants);
    await answered(collector);
    expect(gap(collector)?.reason).toBe('forbidden');
    expect(collector.snapshot().loadBalancers[0]?.tags).toEqual(
      aLoadBalancer().tags,
    );
  });

  it('forgets what no edge wants any more', async () => {
    const collector = start();
    collector.want('pay', wants);
    await answered(collector);
    collector.forget('pay');
    expect(collector.snapshot().loadBalancers).toEqual([]);
    expect(collector.isAnswered('pay')).toBe(false);
  });

  it('counts each attempt and takes a token of the budget for it', async () => {
    let [calls, throttled, tokens] = [0, 0, 0];
    const clients = awsClientsOf(server.url, {
      maxAttempts: 2,
      bucket: {
        take: async () => {
          tokens += 1;
        },
      },
      onCall: () => {
        calls += 1;
      },
      onThrottled: () => {
        throttled += 1;
      },
    });
    server.fault('DescribeTargetGroups', 'throttled');
    const collector = start({ clients });
    collector.want('pay', { ...wants, certificateArns: [] });
    await answered(collector);
    expect(throttled).toBeGreaterThanOrEqual(2);
    expect(calls).toBeGreaterThanOrEqual(throttled);
    expect(tokens).toBeGreaterThanOrEqual(throttled);
  });
});
