import type { EdgeState } from '../hops';
import { aGateway, ago, aMeta, someParts } from '../testUtils';
import type { EdgeTopology } from '../topology';
import { reported } from './__fixtures__/reported';

describe('a Gateway of which not everything has arrived', () => {
  const createdAgo = (seconds: number) =>
    aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(seconds) }),
    });
  const withoutEnvoy: Partial<EdgeTopology> = {
    envoyProxy: undefined,
    deployment: undefined,
    pods: [],
    envoyEndpoints: [],
  };

  it.each<[string, number, EdgeState]>([
    ['is starting in its first moments', 1, 'progressing'],
    ['is starting until ten seconds have gone', 9, 'progressing'],
    ['is starting while the clocks differ a little', -5, 'progressing'],
    ['is broken when there was time enough', 11, 'broken'],
    ['is broken though the cluster’s clock is far ahead', -600, 'broken'],
  ])('%s', (_, seconds, state) => {
    const report = reported({ gateway: createdAgo(seconds), ...withoutEnvoy });

    expect(report.state).toBe(state);
  });

  it('names no cause and no first broken hop yet', () => {
    const report = reported({ gateway: createdAgo(2), ...withoutEnvoy });

    expect(report).toMatchObject({ causes: [], firstBroken: undefined });
    expect(report.findings.map(({ impact }) => impact)).not.toContain('outage');
  });

  it('is ready at once when everything is there', () => {
    expect(reported({ gateway: createdAgo(1) }).state).toBe('ready');
  });

  it('is unknown, not starting, where a source fails', () => {
    const gap = {
      source: 'aws:1/eu-west-1',
      part: 'elbv2',
      reason: 'forbidden',
      message: 'not authorized',
      since: ago(60),
    } as const;

    expect(
      reported({
        gateway: createdAgo(2),
        parts: someParts({ elbv2: { state: 'failed', gap } }),
      }).state,
    ).toBe('unknown');
  });
});
