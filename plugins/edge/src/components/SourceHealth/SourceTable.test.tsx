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
