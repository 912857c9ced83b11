import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { minutesAgo } from '../../__fixtures__/reports';
import { source } from '../../__fixtures__/summaries';
import { SourceHealth } from './SourceHealth';

const gaps = (
  reason: SourceStatus['gaps'][number]['reason'],
  ...parts: readonly string[]
): SourceStatus['gaps'] =>
  parts.map(part => ({
    source: 'cluster:demo-eu',
    part,
    reason,
    message: 'technical',
    since: minutesAgo(3),
  }));

const lineOf = async (...items: SourceStatus[]) => {
  await renderWithEdgeApi(
    <SourceHealth />,
    new FakeEdgeApi({ sources: { items } }),
  );
  return screen.findByRole('button');
};

const us = source({ id: 'cluster:demo-us', name: 'demo-us' });

describe('SourceHealth', () => {
  it('says in one line that all is live', async () => {
    const line = await lineOf(source(), us);

    expect(line).toHaveTextContent('All 2 sources are live');
    expect(line.querySelector('svg')).toHaveAttribute('data-state', 'ready');
  });

  it.each([
    ['few', ['pods', 'services'], 'demo-eu: pods, services (no answer)'],
    ['three', ['a', 'b', 'c'], 'demo-eu: a, b, c (no answer)'],
    ['many', ['a', 'b', 'c', 'd'], 'demo-eu: 4 kinds (no answer)'],
  ])(
    'stays a line where %s parts are not read',
    async (_some, parts, words) => {
      const state = 'failed';
      const line = await lineOf(
        source({ state, gaps: gaps('unreachable', ...parts) }),
        us,
      );

      expect(line).toHaveTextContent(`1 of 2 sources are live. ${words}`);
      expect(line.querySelector('svg')).toHaveAttribute(
        'data-state',
        'degraded',
      );
    },
  );

  it('names each reason once', async () => {
    const line = await lineOf(
      source({
        state: 'partial',
        gaps: [
          ...gaps('forbidden', 'httproutes'),
          ...gaps('timeout', 'a', 'b', 'c', 'd'),
        ],
      }),
    );

    expect(line).toHaveTextContent(
      'demo-eu: httproutes (forbidden); 4 kinds (timeout)',
    );
  });

  it('says the state where no gap explains it', async () => {
    expect(await lineOf(source({ state: 'starting' }))).toHaveTextContent(
      '0 of 1 sources are live. demo-eu: starting',
    );
  });

  it('names every part in the table behind the line', async () => {
    const parts = ['pods', 'services', 'gateways', 'httproutes'];
    const line = await lineOf(
      source({ state: 'failed', gaps: gaps('unreachable', ...parts) }),
    );

    await userEvent.tab();
    expect(line).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    expect(screen.getByRole('table', { name: 'Sources' })).toHaveTextContent(
      `${parts.join(', ')} (no answer)`,
    );
  });

  it('shows the name of a source as text', async () => {
    const line = await lineOf(source({ state: 'failed', name: '<b>demo</b>' }));

    expect(line).toHaveTextContent('<b>demo</b>: failed');
    expect(line.querySelector('b')).toBeNull();
  });
});
