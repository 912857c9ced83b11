import { screen } from '@testing-library/react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { transition } from '../../__fixtures__/objects';
import { minutesAgo, readyReport } from '../../__fixtures__/reports';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EdgeHistory } from './EdgeHistory';

const renderHistory = async (history: FakeEdgeApi['history']) => {
  const edgeApi = new FakeEdgeApi();
  edgeApi.history = history;
  const rendered = await renderWithEdgeApi(
    <EdgeHistory report={readyReport()} />,
    edgeApi,
  );
  return { ...rendered, edgeApi };
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

  it('asks again when a signal says that the report changed', async () => {
    const { edgeApi, signals } = await renderHistory({ items: [] });
    await screen.findByText('No change of state has been recorded yet.');
    edgeApi.history = { items: [transition()] };

    signals.send('edge:1');

    expect(await screen.findByText('Ready → Broken at Routes')).toBeVisible();
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
