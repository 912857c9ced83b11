import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import {
  brokenReport,
  entityEdges,
  readyReport,
  request,
} from '../../__fixtures__/reports';
import { EntityEdgeCard } from './EntityEdgeCard';

const shop = { cluster: 'demo-us', namespace: 'shop', gateway: 'shop-edge' };

describe('EntityEdgeCard with several edges', () => {
  const answers = entityEdges([readyReport(), brokenReport({ id: shop })], {
    requests: [request()],
  });

  it('gives each a row, worst first, with the worst one open', async () => {
    await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({ entityEdges: answers }),
    );

    const toggles = await screen.findAllByRole('button', {
      name: /(Show|Hide) .*-edge/,
    });
    expect(toggles.map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Hide shop-edge',
      'Show orders-edge',
      'Show pay-edge',
    ]);
    expect(screen.getByText(/Service api-servce is missing/)).toBeVisible();
    expect(
      screen.getAllByRole('list', { name: /The way of a request/ }),
    ).toHaveLength(1);
  });

  it('unfolds a row by keyboard', async () => {
    const user = userEvent.setup();
    await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({ entityEdges: answers }),
    );
    const toggle = await screen.findByRole('button', { name: 'Show pay-edge' });

    toggle.focus();
    await user.keyboard('{Enter}');

    expect(
      screen.getByRole('button', { name: 'Hide pay-edge' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/Certificate \*\.example\.com/)).toBeVisible();
  });

  it('leaves all rows closed while every edge is ready', async () => {
    await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({
        entityEdges: entityEdges([readyReport(), readyReport({ id: shop })]),
      }),
    );

    expect(
      await screen.findAllByRole('button', { name: /Show .*-edge/ }),
    ).toHaveLength(2);
  });

  it('is accessible', async () => {
    const { container } = await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({ entityEdges: answers }),
    );
    await screen.findByText('Broken at Routes');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('EntityEdgeCard with a request', () => {
  const renderRequest = (changes: Parameters<typeof request>[0]) =>
    renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({
        entityEdges: entityEdges([], { requests: [request(changes)] }),
      }),
    );

  it('waits for the merge, with a link to the pull request', async () => {
    await renderRequest({});

    expect(await screen.findByText('Waiting for merge')).toBeVisible();
    expect(screen.getByRole('link', { name: /Pull request/ })).toHaveAttribute(
      'href',
      'https://git.example.com/demo/orders/pull/1',
    );
    const steps = within(
      screen.getByRole('list', { name: 'How far the request is' }),
    ).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Pull request open (done)10 min. ago',
      'Merged (waiting)',
      'Applied to the cluster (later)',
      'Load balancer (later)',
      'Ready (later)',
    ]);
    expect(steps[1]).toHaveAttribute('aria-current', 'step');
  });

  it.each([
    ['merged', 'Merged, waiting for sync', /is merged\. The edge comes/],
    ['partlyApplied', 'Partly applied', /others not yet/],
  ] as const)('says what a %p request waits for', async (state, word, text) => {
    await renderRequest({ state, mergedAt: new Date().toISOString() });

    expect(await screen.findByText(word)).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
  });

  it('says that a change of a living edge is on its way', async () => {
    await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({
        entityEdges: entityEdges([readyReport()], {
          requests: [request({ edge: readyReport().id })],
        }),
      }),
    );

    expect(
      await screen.findByText(/A change is on its way: Waiting for merge/),
    ).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderRequest({});
    await screen.findByText('Waiting for merge');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('EntityEdgeCard while things change', () => {
  it('shows a change after a signal and tells it once', async () => {
    const edgeApi = new FakeEdgeApi({
      entityEdges: entityEdges([readyReport()]),
    });
    const { signals } = await renderWithEdgeApi(<EntityEdgeCard />, edgeApi);
    await screen.findByText('internal · eu-west-1 · demo-eu');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    edgeApi.entityEdges = entityEdges([brokenReport()]);
    signals.send('entity:1');

    expect(await screen.findByText('Broken at Routes')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      /^pay-edge: Broken at Routes$/,
    );
  });

  it('keeps the chain, and says so, while the backend fails', async () => {
    const user = userEvent.setup();
    const edgeApi = new FakeEdgeApi({
      entityEdges: entityEdges([readyReport()]),
    });
    await renderWithEdgeApi(<EntityEdgeCard />, edgeApi);
    const refresh = await screen.findByRole('button', { name: /Refresh/ });

    edgeApi.entityEdges = new Error('down');
    await user.click(refresh);

    await waitFor(() => expect(refresh).toHaveTextContent('last try failed'));
    expect(screen.getByText('internal · eu-west-1 · demo-eu')).toBeVisible();
  });

  it.each([
    ['ready', () => entityEdges([readyReport()])],
    ['broken', () => entityEdges([brokenReport()])],
    ['none', () => entityEdges([])],
  ])('is accessible: %s', async (_, answer) => {
    const { container } = await renderWithEdgeApi(
      <EntityEdgeCard />,
      new FakeEdgeApi({ entityEdges: answer() }),
    );
    await screen.findByRole('button', { name: /Details|Request an edge/ });

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
