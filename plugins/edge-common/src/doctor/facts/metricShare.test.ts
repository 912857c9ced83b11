import { someMetrics } from '../../testUtils';
import {
  hasBrokenOut,
  isUnusual,
  metricShare,
  shareText,
  type MetricShare,
} from './metricShare';

const a = (overrides: Partial<MetricShare>): MetricShare => ({
  count: 100,
  share: 0.2,
  usual: 0.01,
  minutes: 15,
  ...overrides,
});

describe('metricShare', () => {
  const resets = (
    recent: Parameters<typeof someMetrics>[0],
    earlier?: Parameters<typeof someMetrics>[1],
  ) =>
    metricShare(
      someMetrics(recent, earlier),
      'TCP_Target_Reset_Count',
      'NewFlowCount',
    );

  it('compares the recent window with the time before', () => {
    expect(
      resets(
        { NewFlowCount: 200, TCP_Target_Reset_Count: 50 },
        { NewFlowCount: 10_000, TCP_Target_Reset_Count: 100 },
      ),
    ).toEqual({ count: 50, share: 0.25, usual: 0.01, minutes: 15 });
  });

  it.each([
    ['nothing was counted', {}, 0],
    ['only flows were counted', { NewFlowCount: 100 }, 0],
    ['no flow was counted', { TCP_Target_Reset_Count: 5 }, 1],
    [
      'flows are fewer than what befell them',
      { NewFlowCount: 2, TCP_Target_Reset_Count: 5 },
      1,
    ],
  ])('has a share from 0 to 1 where %s', (_, recent, share) => {
    expect(resets(recent).share).toBe(share);
  });

  it('knows nothing usual where nobody asked for the time before', () => {
    const { recent, loadBalancerArn } = someMetrics({ NewFlowCount: 1 });

    expect(
      metricShare(
        { recent, loadBalancerArn },
        'TCP_ELB_Reset_Count',
        'NewFlowCount',
      ).usual,
    ).toBeUndefined();
  });
});

describe('isUnusual', () => {
  it.each<[string, Partial<MetricShare>, boolean]>([
    ['many, and more than usual', {}, true],
    ['a handful', { count: 19 }, false],
    ['a small share of much traffic', { share: 0.04 }, false],
    ['twice what is usual', { usual: 0.1 }, false],
    ['much, with nothing to compare', { usual: undefined }, true],
  ])('of %s: %j is %s', (_, share, is) => {
    expect(isUnusual(a(share))).toBe(is);
  });
});

describe('hasBrokenOut', () => {
  it.each<[string, Partial<MetricShare>, boolean]>([
    ['most connections, hardly any before', { share: 0.6 }, true],
    ['less than half of them', { share: 0.4 }, false],
    ['most, as before', { share: 0.9, usual: 0.5 }, false],
    ['most, with nothing to compare', { share: 0.9, usual: undefined }, false],
  ])('of %s: %j is %s', (_, share, is) => {
    expect(hasBrokenOut(a(share))).toBe(is);
  });
});

it.each([
  [{}, '100 in 15 minutes, 20 % of connections; usually 1 %'],
  [{ usual: undefined }, '100 in 15 minutes, 20 % of connections'],
])('shareText says what happened: %j', (share, text) => {
  expect(shareText(a(share))).toBe(text);
});
