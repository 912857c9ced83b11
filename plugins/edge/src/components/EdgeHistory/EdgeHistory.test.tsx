import { act, screen, waitFor } from '@testing-library/react';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { transition } from '../../__fixtures__/objects';
import { minutesAgo, readyReport } from '../../__fixtures__/reports';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EdgeHistory } from './EdgeHistory';

const renderHistory = async (history: FakeEdgeApi['history']) => {
  const edgeApi = new FakeEdgeApi();
  edgeApi.history = history;
  let showReport: (report: EdgeReport) => void = () => undefined;
  const Live = () => {
    const [report, setReport] = useState(readyReport());
    showReport = setReport;
    return <EdgeHistory report={report} />;
  };
  const rendered = await renderWithEdgeApi(<Live />, edgeApi);
  const show = (report: EdgeReport) => act(() => showReport(report));
  return { ...rendered, edgeApi, show };
};

describe('EdgeHistory', () => {
  it('tells changes newest first, with relative and exact times', async () => {
    const at = minutesAgo(5);
    await renderHistory({
      items: [
        transition({ at: minutesAgo(90), from: undefined, to: 'ready' }),
        transition({ at }),
      ],
    });

    const [newest, oldest] = await screen.findAllByRole('listitem');
    expect(newest).toHaveTextContent(
      /^Ready → Broken at RoutesNo request reaches a backend\.5 min\. ago \(/,
    );
    expect(newest.querySelector('time')).toHaveAttribute('datetime', at);
    expect(oldest).toHaveTextContent(/^ReadyNo request/);
  });

  it.each([
    ['asks again for', 'another', 1, 2],
    ['asks nothing more for', 'the same', 0, 1],
  ])('%s %s revision of the report', async (_asks, _which, more, times) => {
    const { edgeApi, show } = await renderHistory({ items: [] });
    await screen.findByText('No change of state has been recorded yet.');
    edgeApi.history = { items: [transition()] };

    const report = readyReport();
    show({ ...report, state: 'broken', rev: report.rev + more });

    await waitFor(() => expect(edgeApi.times('getHistory')).toBe(times));
    expect(screen.queryAllByText('Ready → Broken at Routes')).toHaveLength(
      more,
    );
  });

  it('is asked anew for another edge of the same revision', async () => {
    const { edgeApi, show } = await renderHistory({ items: [] });
    await screen.findByText('No change of state has been recorded yet.');
    const id = { ...readyReport().id, gateway: 'other-edge' };

    show(readyReport({ id }));

    await waitFor(() =>
      expect(edgeApi.asked.at(-1)).toEqual({ method: 'getHistory', about: id }),
    );
  });

  it('says what a failure means', async () => {
    await renderHistory(new Error('down'));

    expect(
      await screen.findByText('The history could not be read'),
    ).toBeVisible();
  });

  it('shows sentences as text', async () => {
    const summary = '<script>alert(1)</script> {{x}}';
    await renderHistory({ items: [transition({ summary })] });

    expect(await screen.findByText(summary)).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderHistory({ items: [transition()] });
    await screen.findByRole('listitem');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
