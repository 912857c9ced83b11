import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { minutesAgo, readyReport, request } from '../../__fixtures__/reports';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { EdgeHeader } from '../EdgeHeader';
import { RequestedEdge } from './RequestedEdge';
import { RequestHeading } from './RequestHeading';

const renderRequest = (changes: Partial<RequestStatus> = {}) =>
  renderInTestApp(<RequestedEdge request={request(changes)} />);

const steps = () =>
  within(screen.getByRole('list', { name: 'How far the request is' }))
    .getAllByRole('listitem')
    .map(step => step.textContent);

describe('RequestedEdge', () => {
  it('says which edge is asked for, and for which environment', async () => {
    await renderRequest();

    expect(
      screen.getByText('orders-edge · production · demo-eu'),
    ).toBeVisible();
    expect(
      screen.getByText(/The edge for production is asked for/),
    ).toBeVisible();
  });

  it('shows the times of the steps that are done', async () => {
    await renderRequest({
      state: 'merged',
      createdAt: minutesAgo(20),
      mergedAt: minutesAgo(5),
    });

    expect(steps()).toEqual([
      'Pull request open (done)20 min. ago',
      'Merged (done)5 min. ago',
      'Applied to the cluster (waiting)',
      'Load balancer (later)',
      'Ready (later)',
    ]);
  });

  it('points at the one step it waits for', async () => {
    await renderRequest({ state: 'merged', mergedAt: minutesAgo(5) });

    const current = screen
      .getAllByRole('listitem')
      .filter(step => step.getAttribute('aria-current') === 'step');
    expect(current).toHaveLength(1);
    expect(current[0]).toHaveTextContent('Applied to the cluster');
  });

  it('leaves out the heading where the row has one', async () => {
    await renderInTestApp(<RequestedEdge request={request()} isHeadless />);

    expect(screen.queryByText('Waiting for merge')).not.toBeInTheDocument();
    expect(steps()).toHaveLength(5);
  });

  it('is accessible', async () => {
    const { container } = await renderRequest();

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('RequestHeading', () => {
  it.each([
    ['open', 'Waiting for merge'],
    ['merged', 'Merged, waiting for sync'],
    ['partlyApplied', 'Partly applied'],
    ['applied', 'Applied'],
    ['dismissed', 'Dismissed'],
    ['expired', 'Expired'],
  ] as const)('says %s as %p', async (state, word) => {
    await renderInTestApp(<RequestHeading request={request({ state })} />);

    expect(screen.getByText(word)).toBeVisible();
  });

  it('opens the pull request', async () => {
    await renderInTestApp(<RequestHeading request={request()} />);

    const link = screen.getByRole('link', { name: /Pull request/ });
    expect(link).toHaveAttribute(
      'href',
      'https://git.example.com/demo/orders/pull/1',
    );
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
  });

  it('links to nothing that is no web address', async () => {
    await renderInTestApp(
      <RequestHeading
        request={request({ pullRequestUrl: 'file:///etc/passwd' })}
      />,
    );

    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('a change of a living edge', () => {
  const renderEdge = (state: RequestStatus['state']) =>
    renderInTestApp(
      <EdgeHeader report={readyReport()} request={request({ state })} />,
    );

  it.each([
    ['open', 'A change is on its way: Waiting for merge.'],
    ['merged', 'A change is on its way: Merged, waiting for sync.'],
    ['partlyApplied', 'A change is on its way: Partly applied.'],
  ] as const)('is told while it is %s', async (state, text) => {
    await renderEdge(state);

    expect(screen.getByText(new RegExp(text))).toBeVisible();
    expect(screen.getByRole('link', { name: /Pull request/ })).toBeVisible();
  });

  it.each(['applied', 'dismissed', 'expired'] as const)(
    'is not told once it is %s',
    async state => {
      await renderEdge(state);

      expect(
        screen.queryByText(/A change is on its way/),
      ).not.toBeInTheDocument();
    },
  );
});
