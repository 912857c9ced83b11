import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { minutesAgo } from '../../__fixtures__/reports';
import { source } from '../../__fixtures__/summaries';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { SourceTable } from './SourceTable';

const gap = (
  part: string,
  reason: SourceStatus['gaps'][number]['reason'],
): SourceStatus['gaps'][number] => ({
  source: 'cluster:demo-eu',
  part,
  reason,
  message: 'technical',
  since: minutesAgo(3),
});

type Tier = NonNullable<SourceStatus['tiers']>[number];

const renderSources = (...sources: SourceStatus[]) =>
  renderInTestApp(<SourceTable sources={sources} />);

const row = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());

describe('SourceTable', () => {
  it('says how fresh a source is, whom it serves and what it costs', async () => {
    await renderSources(
      source({ observedAt: minutesAgo(4), calls: 120, throttled: 7, edges: 5 }),
    );

    expect(row(/demo-eu/)).toEqual([
      'demo-eu (live)',
      '4 min. ago',
      'a watch: changes arrive at once',
      '',
      '5',
      '120 (7 throttled)',
    ]);
  });

  it('says which source never answered', async () => {
    await renderSources(source({ state: 'starting', observedAt: undefined }));

    expect(row(/starting/)[1]).toBe('none yet');
  });

  it.each([
    ['live', 'live', 'ready'],
    ['partial', 'partly live', 'degraded'],
    ['failed', 'failed', 'broken'],
    ['starting', 'starting', 'progressing'],
  ] as const)(
    'says by word and sign that a source is %s',
    async (state, word, sign) => {
      const { container } = await renderSources(source({ state }));

      expect(row(/demo-eu/)[0]).toBe(`demo-eu (${word})`);
      expect(container.querySelector('svg')).toHaveAttribute(
        'data-state',
        sign,
      );
    },
  );

  it.each([
    ['resolver', 'DNS'],
    ['probe', 'Requests of the portal'],
  ] as const)('says how often the %s looks at a name', async (kind, name) => {
    await renderSources(source({ id: kind, kind, name, sweepSeconds: 300 }));

    expect(row(new RegExp(name))[2]).toBe(
      'asking: each host name within 5 min',
    );
  });

  it.each([
    ['seconds', 45, 'asking: each load balancer within 45 sec'],
    ['minutes', 61, 'asking: each load balancer within 1 min'],
    ['nothing yet', undefined, 'asking'],
  ])(
    'says in %s how long AWS takes to be asked about all load balancers',
    async (_unit, sweepSeconds, words) => {
      await renderSources(
        source({ kind: 'aws', name: '123456789012 eu-west-1', sweepSeconds }),
      );

      expect(row(/eu-west-1/)[2]).toBe(words);
    },
  );

  describe('of an AWS account that is read in tiers', () => {
    const tiers = {
      hot: { tier: 'hot', edges: 12, ttlSeconds: 20, oldEdges: 0 },
      warm: { tier: 'warm', edges: 40, ttlSeconds: 60, oldEdges: 0 },
      cold: { tier: 'cold', edges: 1, ttlSeconds: 600, oldEdges: 0 },
    } as const;
    const renderTiers = (...shown: NonNullable<SourceStatus['tiers']>) =>
      renderSources(
        source({
          kind: 'aws',
          name: 'eu-west-1',
          sweepSeconds: 90,
          tiers: shown,
        }),
      );
    const lines = () =>
      screen.getAllByRole('listitem').map(({ textContent }) => textContent);

    it.each<[string, Partial<Tier>, string]>([
      ['promised', {}, 'every 20 sec'],
      ['kept', { sweepSeconds: 19 }, 'every 20 sec'],
      ['missed', { sweepSeconds: 45 }, 'every 45 sec'],
    ])('says a close rhythm as it is %s', async (_how, change, words) => {
      await renderTiers({ ...tiers.hot, ...change });

      expect(lines()).toEqual([
        `asking ${words}: 12 edges (on a screen, changed lately or not ready)`,
      ]);
    });

    it.each<[string, Tier, string]>([
      [
        'not measured yet',
        tiers.warm,
        'as the budget allows: 40 edges (in production)',
      ],
      [
        'measured',
        { ...tiers.warm, sweepSeconds: 150 },
        'as the budget allows, now every 3 min: 40 edges (in production)',
      ],
      [
        'slow',
        { ...tiers.cold, sweepSeconds: 7_200 },
        'slowly, now every 2 hr: 1 edge (others)',
      ],
    ])('says what the budget leaves: %s', async (_what, tier, words) => {
      await renderTiers(tier);

      expect(lines()).toEqual([`asking ${words}`]);
    });

    it('tells the closest first, and nothing of a tier without edges', async () => {
      await renderTiers(tiers.hot, { ...tiers.warm, edges: 0 }, tiers.cold);

      expect(lines()).toEqual([
        expect.stringContaining('12 edges'),
        expect.stringContaining('1 edge '),
      ]);
    });

    it.each([
      [0, 'oldest answer 2 min ago', undefined],
      [
        1,
        'oldest answer 2 min ago; 1 edge has an answer that is too old',
        'degraded',
      ],
      [
        3,
        'oldest answer 2 min ago; 3 edges have an answer that is too old',
        'degraded',
      ],
    ])(
      'marks a tier in which %i edges are behind',
      async (oldEdges, words, sign) => {
        await renderTiers({ ...tiers.warm, oldestSeconds: 130, oldEdges });

        const [line] = screen.getAllByRole('listitem');
        expect(line.textContent?.split('; ').slice(1).join('; ')).toBe(words);
        expect(line.querySelector('svg')?.getAttribute('data-state')).toBe(
          sign,
        );
      },
    );

    it('falls back to the whole account while no edge is followed', async () => {
      await renderTiers({ ...tiers.hot, edges: 0 });

      expect(row(/eu-west-1/)[2]).toBe(
        'asking: each load balancer within 2 min',
      );
    });
  });

  it('names every part that is not read, however many', async () => {
    const parts = ['pods', 'services', 'gateways', 'httproutes', 'events'];
    await renderSources(
      source({ gaps: parts.map(part => gap(part, 'unreachable')) }),
    );

    expect(row(/demo-eu/)[3]).toBe(`${parts.join(', ')} (no answer)`);
  });

  it('gathers what is missing for one reason', async () => {
    await renderSources(
      source({
        gaps: [
          gap('httproutes', 'forbidden'),
          gap('services', 'timeout'),
          gap('gateways', 'forbidden'),
        ],
      }),
    );

    expect(row(/demo-eu/)[3]).toBe(
      'httproutes, gateways (forbidden); services (timeout)',
    );
  });

  it.each([
    ['forbidden', 'forbidden'],
    ['unauthenticated', 'credentials not accepted'],
    ['unreachable', 'no answer'],
    ['throttled', 'throttled'],
    ['timeout', 'timeout'],
    ['starting', 'starting'],
    ['invalid', 'unreadable'],
  ] as const)('says %s as %p', async (reason, words) => {
    await renderSources(source({ gaps: [gap('pods', reason)] }));

    expect(row(/demo-eu/)[3]).toBe(`pods (${words})`);
  });

  it('is accessible', async () => {
    const { container } = await renderSources(source());

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
