import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import { minutesAgo } from '../../__fixtures__/reports';
import { summary } from '../../__fixtures__/summaries';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { rootRouteRef } from '../../routes';
import { EdgeTable } from './EdgeTable';

const renderRows = (...edges: EdgeSummary[]) =>
  renderInTestApp(<EdgeTable edges={edges} onSort={jest.fn()} />, {
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/edges': rootRouteRef,
    },
  });

const cells = () =>
  within(screen.getAllByRole('row')[1])
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('EdgeTable', () => {
  it('names its columns', async () => {
    await renderRows();

    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual([
      'State',
      'Edge / host name',
      'Owner',
      'Cluster',
      'Certificate ends',
      'Changed',
    ]);
  });

  it('tells an edge in one row', async () => {
    await renderRows(
      summary({ certificateNotAfter: minutesAgo(-61 * 24 * 60 - 60) }),
    );

    expect(cells()).toEqual([
      'Ready',
      'pay-edgehttps://pay.example.com',
      'team-payments',
      'demo-eu',
      'in 61 days',
      '10 min. ago',
    ]);
  });

  it('leaves empty what is not known', async () => {
    await renderRows(
      summary({ owner: undefined, since: undefined, urls: [], hostnames: [] }),
    );

    expect(cells()).toEqual(['Ready', 'pay-edge', '', 'demo-eu', '', '']);
  });

  it('says the sentence of the edge on hover', async () => {
    await renderRows(summary({ summary: 'It answers.' }));

    expect(screen.getByTitle('It answers.')).toHaveTextContent('Ready');
  });

  it.each<[Partial<EdgeSummary>, string]>([
    [{ state: 'broken', firstBroken: 'backends' }, 'Broken at Backends'],
    [{ state: 'progressing', firstBroken: 'targets' }, 'Warming up at Targets'],
    [{ state: 'degraded', firstBroken: 'targets' }, 'At risk'],
    [{ state: 'requested' }, 'Requested'],
    [{ coverage: 'kubernetes-only' }, 'Ready, as far as seen'],
  ])('says the state of %p in words', async (changes, words) => {
    await renderRows(summary(changes));

    expect(cells()[0]).toBe(words);
  });

  it('says what was last known while nothing can be told', async () => {
    await renderRows(
      summary({
        state: 'unknown',
        lastKnown: { state: 'degraded', asOf: '2026-01-02T14:02:00Z' },
      }),
    );

    expect(cells()[0]).toMatch(/^Can't tellLast known: At risk, as of Jan 2/);
  });

  it('shortens a host name and tells it whole on hover', async () => {
    const url = `https://${'very-'.repeat(20)}long.example.com`;
    await renderRows(summary({ urls: [url] }));

    expect(screen.getByTitle(url).textContent).toHaveLength(60);
  });

  it('tells two edges of one shared Gateway apart', async () => {
    const id = { ...summary().id };
    await renderRows(
      summary({ id: { ...id, scope: 'component:default/a' } }),
      summary({ id: { ...id, scope: 'component:default/b' } }),
    );

    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('is accessible', async () => {
    const { container } = await renderRows(summary());

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
