import { edgeKey, indexCluster } from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  anAwsSnapshot,
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  PAY_EDGE,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { AwsCollector } from '../aws/AwsCollector';
import { createAwsSide } from './createAwsSide';

const input = { id: PAY_EDGE, index: indexCluster(aClusterSnapshot()) };
const KEY = edgeKey(PAY_EDGE);

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
});
