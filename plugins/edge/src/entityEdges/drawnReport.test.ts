import { hops } from '../__fixtures__/hops';
import { brokenReport, minutesAgo, readyReport } from '../__fixtures__/reports';
import { drawnReport, gapOf, stateHop, warmingHop } from './drawnReport';

const gap = {
  source: 'cluster:demo-eu',
  part: 'gateways',
  reason: 'timeout' as const,
  message: 'no answer in 10 s',
  since: minutesAgo(5),
};

describe('drawnReport', () => {
  it('draws the current chain', () => {
    const report = readyReport();

    expect(drawnReport(report)).toEqual({ state: 'ready', hops: report.hops });
  });

  it('marks where a broken edge breaks', () => {
    expect(drawnReport(brokenReport()).brokenAt).toBe('routes');
  });

  it('lets a request through an edge at risk', () => {
    const report = readyReport({ state: 'degraded', firstBroken: 'targets' });

    expect(drawnReport(report).brokenAt).toBeUndefined();
  });

  it('draws the last known chain while nothing can be told', () => {
    const lastKnown = {
      state: 'broken' as const,
      hops: hops({ routes: { state: 'broken' }, envoy: { state: 'broken' } }),
      asOf: minutesAgo(5),
    };

    expect(drawnReport(readyReport({ state: 'unknown', lastKnown }))).toEqual({
      ...lastKnown,
      brokenAt: 'envoy',
    });
  });

  it('draws the current chain when nothing was known before', () => {
    const report = readyReport({ state: 'unknown' });

    expect(drawnReport(report).asOf).toBeUndefined();
  });

  it('forgets the last known chain once the edge can be told again', () => {
    const lastKnown = {
      state: 'broken' as const,
      hops: [],
      asOf: minutesAgo(5),
    };

    expect(drawnReport(readyReport({ lastKnown })).state).toBe('ready');
  });
});

describe('gapOf', () => {
  it('finds what cannot be read', () => {
    const report = readyReport({
      hops: hops({ gateway: { state: 'unknown', gap } }),
    });

    expect(gapOf(report)).toEqual(gap);
  });

  it('finds nothing where all was read', () => {
    expect(gapOf(readyReport())).toBeUndefined();
  });
});

describe('the hop in the word of a state', () => {
  const warming = readyReport({
    state: 'progressing',
    hops: hops({
      targets: { state: 'progressing' },
      loadBalancer: { state: 'progressing' },
    }),
  });

  it('is the first one everything waits for', () => {
    expect(warmingHop(warming)?.hop).toBe('loadBalancer');
    expect(stateHop(warming)).toBe('loadBalancer');
  });

  it('is the first broken one', () => {
    expect(stateHop(brokenReport())).toBe('routes');
  });

  it('is none for an edge that is ready', () => {
    expect(stateHop(readyReport())).toBeUndefined();
  });
});
