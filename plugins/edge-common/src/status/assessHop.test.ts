import type { HopState } from '../hops';
import { aTopology, NOW, someParts } from '../testUtils';
import { assessHop } from './assessHop';
import type { Fact } from './Fact';
import type { HopAssessor } from './HopAssessor';

const aFact = (means: HopState, overrides: Partial<Fact> = {}): Fact => ({
  label: means,
  value: 'x',
  means,
  sentence: `It is ${means}.`,
  ...overrides,
});

const assess = (
  facts: readonly Fact[],
  overrides: Partial<HopAssessor> = {},
  parts = someParts(),
) =>
  assessHop(
    {
      hop: 'routes',
      reads: ['httproutes', 'gateways'],
      usualSeconds: 5,
      assess: () => ({ ready: 'All is well.', badge: '1/1', facts }),
      ...overrides,
    },
    { topology: aTopology({ parts }), now: NOW },
  );

const failed = (part: string) =>
  ({
    state: 'failed',
    gap: {
      source: 'cluster:demo-eu',
      part,
      reason: 'timeout',
      message: 'no answer in 30 s',
      since: '2026-11-23T11:00:00Z',
    },
  } as const);

describe('assessHop', () => {
  it('lets the worst fact decide and speak', () => {
    expect(
      assess([
        aFact('ready'),
        aFact('degraded'),
        aFact('broken', { since: '2026-11-23T11:30:00Z' }),
        aFact('progressing'),
      ]),
    ).toMatchObject({
      state: 'broken',
      summary: 'It is broken.',
      since: '2026-11-23T11:30:00Z',
      badge: '1/1',
    });
  });

  it.each<[HopState, string]>([
    ['degraded', '2026-11-23T09:00:00Z'],
    ['ready', '2026-11-23T10:00:00Z'],
  ])('dates %s by the fact that began or ended it: %s', (means, since) => {
    const times = ['x', '2026-11-23T10:00:00Z', '2026-11-23T09:00:00Z'];

    expect(assess(times.map(time => aFact(means, { since: time }))).since).toBe(
      since,
    );
  });

  it('speaks for the hop when all is well', () => {
    expect(assess([aFact('ready'), aFact('notChecked')])).toMatchObject({
      state: 'ready',
      summary: 'All is well.',
    });
  });

  it('takes the first of two equal facts', () => {
    expect(
      assess([
        aFact('broken', { sentence: 'First.' }),
        aFact('broken', { sentence: 'Second.' }),
      ]).summary,
    ).toBe('First.');
  });

  it('says how long it usually takes only while it is progressing', () => {
    expect(assess([aFact('progressing')]).usualSeconds).toBe(5);
    expect(assess([aFact('ready')]).usualSeconds).toBeUndefined();
    expect(assess([aFact('broken')]).usualSeconds).toBeUndefined();
  });

  it('checks nothing where there are no facts', () => {
    expect(assess([]).state).toBe('notChecked');
  });

  it.each<[HopState, string]>([
    ['ready', 'good'],
    ['progressing', 'waiting'],
    ['degraded', 'bad'],
    ['broken', 'bad'],
    ['unknown', 'unknown'],
    ['notChecked', 'neutral'],
  ])('shows a fact that means %s as %s', (means, verdict) => {
    expect(assess([aFact(means)]).evidence).toEqual([
      expect.objectContaining({ verdict, label: means, value: 'x' }),
    ]);
  });

  it.each(['httproutes', 'gateways'] as const)(
    'does not even look while %s cannot be read',
    part => {
      const hop = assess(
        [],
        {
          assess: () => {
            throw new Error('looked');
          },
        },
        someParts({ [part]: failed(part) }),
      );

      expect(hop).toMatchObject({
        state: 'unknown',
        since: '2026-11-23T11:00:00Z',
        gap: { part },
        summary: `Cannot tell: ${part} of cluster:demo-eu cannot be read (no answer in 30 s).`,
      });
    },
  );

  it('is not checked without its decisive part, and goes on without another', () => {
    const without = (part: 'httproutes' | 'gateways') =>
      assess(
        [aFact('ready')],
        {},
        someParts({ [part]: { state: 'notConfigured' } }),
      ).state;

    expect(without('httproutes')).toBe('notChecked');
    expect(without('gateways')).toBe('ready');
  });

  it('can judge what no part feeds', () => {
    expect(assess([aFact('ready')], { reads: [] }).state).toBe('ready');
  });
});
