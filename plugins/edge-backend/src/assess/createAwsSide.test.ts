import { edgeKey, indexCluster } from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  anAwsSnapshot,
  aResolvedName,
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  PAY_EDGE,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { AwsCollector } from '../aws/AwsCollector';
import type { OutsideSource } from '../lookups/OutsideSource';
import { createAwsSide } from './createAwsSide';

const input = { id: PAY_EDGE, index: indexCluster(aClusterSnapshot()) };
const KEY = edgeKey(PAY_EDGE);
const NAME = aResolvedName();

const create = (isAnswered: boolean) => {
  const collector = {
    accountId: '123456789012',
    region: 'eu-west-1',
    want: jest.fn(),
    forget: jest.fn(),
    refresh: jest.fn(),
    isAnswered: jest.fn(() => isAnswered),
    snapshot: () => anAwsSnapshot(),
    tiers: () => [],
    run: async () => undefined,
  } satisfies AwsCollector;
  const clock = { ms: 0 };
  const side = createAwsSide({ collector, nowMs: () => clock.ms });
  return { collector, clock, side };
};

describe('createAwsSide', () => {
  it('joins nothing where the cluster has no account', () => {
    const side = createAwsSide({ nowMs: () => 0 });
    const { topology } = side.join(input, false);
    expect(topology?.parts.elbv2).toEqual({ state: 'notConfigured' });
    expect(topology?.loadBalancer).toBeUndefined();
  });

  it('asks for what the cluster names, and joins the answers', () => {
    const { side, collector } = create(true);
    const { topology } = side.join(input, false);
    expect(collector.want).toHaveBeenCalledWith(KEY, {
      targetGroupArns: [targetGroupArn(80), targetGroupArn(443)],
      hostnames: [LOAD_BALANCER_HOSTNAME],
      certificateArns: [CERTIFICATE_ARN],
      subnetIds: [],
      nodesOfPods: {},
    });
    expect(topology?.loadBalancer?.arn).toBe(LOAD_BALANCER_ARN);
    expect(topology?.parts.elbv2).toEqual({ state: 'read' });
  });

  it.each([
    ['a new edge', false, 3_000],
    ['an edge with a report', true, 120_000],
  ])(
    'lets %s wait for the first answer, but not for ever',
    (_, hasReport, ms) => {
      const { side, clock } = create(false);
      expect(side.join(input, hasReport).topology).toBeUndefined();
      clock.ms = ms - 1;
      expect(side.join(input, hasReport).topology).toBeUndefined();
      clock.ms = ms;
      expect(side.join(input, hasReport).topology?.parts.elbv2).toMatchObject({
        state: 'failed',
        gap: { reason: 'starting' },
      });
    },
  );

  it('shows the cluster’s side while AWS is being asked', () => {
    const { side } = create(false);
    const { fromCluster } = side.join(input, true);
    expect(fromCluster.gateway?.metadata.name).toBe('pay-edge');
    expect(fromCluster.loadBalancer).toBeUndefined();
  });

  it('waits anew after an answer', () => {
    const { side, clock, collector } = create(false);
    side.join(input, false);
    clock.ms = 2_000;
    collector.isAnswered.mockReturnValue(true);
    expect(side.join(input, false).topology).toBeDefined();
    collector.isAnswered.mockReturnValue(false);
    clock.ms = 4_000;
    expect(side.join(input, false).topology).toBeUndefined();
  });

  it('forgets an edge on both sides', () => {
    const { side, collector } = create(true);
    side.forget(KEY);
    expect(collector.forget).toHaveBeenCalledWith(KEY);
  });

  describe('with a source outside', () => {
    const createOutside = (isAnswered = true) => {
      const source = {
        ...{ id: 'resolver', everySeconds: 60 },
        want: jest.fn(),
        forget: jest.fn(),
        refresh: jest.fn(),
        isAnswered: jest.fn(() => isAnswered),
        state: () => ({ state: 'read' }),
        counts: () => ({ calls: 0, throttled: 0 }),
        facts: () =>
          isAnswered
            ? { resolved: { state: { state: 'read' }, names: [NAME] } }
            : {},
      } satisfies OutsideSource;
      const { collector } = create(true);
      const clock = { ms: 0 };
      const side = createAwsSide({
        ...{ collector, outside: [source] },
        nowMs: () => clock.ms,
      });
      return { source, side, clock };
    };

    it('asks it about what AWS shows, and joins its answers', () => {
      const { side, source } = createOutside();
      const { topology, fromCluster } = side.join(input, false);
      expect(source.want).toHaveBeenCalledWith(
        KEY,
        expect.objectContaining({
          loadBalancer: expect.objectContaining({ arn: LOAD_BALANCER_ARN }),
        }),
      );
      expect(topology?.names).toEqual([NAME]);
      expect(topology?.parts.resolver).toEqual({ state: 'read' });
      expect(topology?.loadBalancer?.arn).toBe(LOAD_BALANCER_ARN);
      expect(fromCluster.names).toBeUndefined();
    });

    it('asks it about the cluster alone where AWS is not read', () => {
      const { source } = createOutside();
      const side = createAwsSide({ outside: [source], nowMs: () => 0 });
      const { topology } = side.join(input, false);
      expect(topology?.names).toEqual([NAME]);
      expect(topology?.parts.elbv2.state).toBe('notConfigured');
    });

    it('waits for its first answer, and after that goes on without', () => {
      const { side, clock } = createOutside(false);
      expect(side.join(input, false).topology).toBeUndefined();
      clock.ms = 3_000;
      const { topology } = side.join(input, false);
      expect(topology?.parts.elbv2.state).toBe('read');
      expect(topology?.parts.resolver).toEqual({ state: 'notConfigured' });
    });

    it('forgets an edge there too', () => {
      const { side, source } = createOutside();
      side.forget(KEY);
      expect(source.forget).toHaveBeenCalledWith(KEY);
    });
  });
});
