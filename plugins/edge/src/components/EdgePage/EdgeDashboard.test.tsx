import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { minutesAgo } from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { edgeList, source, summary } from '../../__fixtures__/summaries';
import { EdgeDashboard } from './EdgeDashboard';

const shop = { cluster: 'demo-eu', namespace: 'shop', gateway: 'shop-edge' };
const legacy = {
  cluster: 'demo-us',
  namespace: 'legacy',
  gateway: 'legacy-gw',
};

const facets = {
  owner: [{ value: 'group:default/team-shop', count: 1 }],
  cluster: [
    { value: 'demo-eu', count: 2 },
    { value: 'demo-us', count: 1 },
  ],
  state: [
    { value: 'broken', count: 3 },
    { value: 'ready', count: 41 },
  ],
};

const summaries = () => [
  summary({
    id: shop,
    state: 'broken',
    firstBroken: 'certificate',
    owner: 'group:default/team-shop',
    certificateNotAfter: minutesAgo(2 * 24 * 60),
  }),
  summary(),
  summary({
    id: legacy,
    entityRefs: [],
    owner: undefined,
    hostnames: [],
    urls: [],
    state: 'unknown',
    lastKnown: { state: 'ready', asOf: minutesAgo(4) },
  }),
];

const list = () => edgeList(summaries(), { facets });

const renderDashboard = async (
  answers: ConstructorParameters<typeof FakeEdgeApi>[0],
  path?: string,
) => {
  const edgeApi = new FakeEdgeApi(answers);
  const rendered = await renderWithEdgeApi(<EdgeDashboard />, edgeApi, {
    path,
  });
  const lastAsked = () =>
    edgeApi.asked.filter(({ method }) => method === 'listEdges').at(-1)?.about;
  return { ...rendered, edgeApi, lastAsked };
};

describe('EdgeDashboard', () => {
  it('shows the shape of the table while it loads', async () => {
    await renderDashboard({});

    expect(screen.getByTestId('edge-table-skeleton')).toBeInTheDocument();
  });

  it('shows each edge as a row, in the order of the backend', async () => {
    await renderDashboard({ edges: list() });

    const [, ...rows] = await screen.findAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent(
      /Broken at TLSshop-edge.*team-shopdemo-eu2 days ago10 min\. ago/,
    );
    expect(rows[1]).toHaveTextContent('https://pay.example.com');
    expect(rows[2]).toHaveTextContent(/Can't tellLast known: Ready, as of/);
  });

  it('leads to the tab of the entity, else to the page of the edge', async () => {
    await renderDashboard({ edges: list() });

    expect(
      await screen.findByRole('link', { name: 'pay-edge' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/pay/edge?edge=demo-eu%2Fpayments%2Fpay-edge',
    );
    expect(screen.getByRole('link', { name: 'legacy-gw' })).toHaveAttribute(
      'href',
      '/edges/demo-us/legacy/legacy-gw',
    );
  });

  it('asks with the filters of the URL', async () => {
    const { lastAsked } = await renderDashboard(
      { edges: list() },
      '/?q=shop&owner=group:default/team-shop&cluster=demo-eu&state=broken',
    );

    expect(lastAsked()).toEqual({
      q: 'shop',
      owner: 'group:default/team-shop',
      cluster: 'demo-eu',
      state: 'broken',
      limit: 50,
    });
    expect(await screen.findByLabelText('Search')).toHaveValue('shop');
  });

  it('keeps only a state when its count is chosen, and all again', async () => {
    const user = userEvent.setup();
    const { lastAsked } = await renderDashboard({ edges: list() });
    const states = within(await screen.findByRole('group', { name: 'States' }));
    expect(
      states.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['3 Broken', '41 Ready']);

    await user.click(states.getByRole('button', { name: '3 Broken' }));
    expect(screen.getByTestId('location')).toHaveTextContent('/?state=broken');
    await waitFor(() => expect(lastAsked()).toMatchObject({ state: 'broken' }));
    expect(states.getByRole('button', { name: '3 Broken' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await user.click(states.getByRole('button', { name: '3 Broken' }));
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({ state: undefined }),
    );
  });

  it('ignores a state that there is not', async () => {
    const { lastAsked } = await renderDashboard(
      { edges: list() },
      '/?state=splendid',
    );

    expect(lastAsked()).toMatchObject({ state: undefined });
  });

  it('offers the owners and clusters there are', async () => {
    const user = userEvent.setup();
    const { lastAsked } = await renderDashboard({ edges: list() });

    await user.click(
      await screen.findByRole('button', { name: /Cluster All/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'All',
      'demo-eu (2)',
      'demo-us (1)',
    ]);

    await user.click(options[2]);
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({ cluster: 'demo-us' }),
    );
  });

  it('searches once the typing pauses, and keeps the words in the URL', async () => {
    const user = userEvent.setup();
    const { edgeApi, lastAsked } = await renderDashboard({ edges: list() });
    await user.type(await screen.findByLabelText('Search'), 'shop');

    await waitFor(() => expect(lastAsked()).toMatchObject({ q: 'shop' }));
    expect(edgeApi.times('listEdges')).toBe(2);
    expect(screen.getByTestId('location')).toHaveTextContent('/?q=shop');
  });

  it('keeps the other filters when one changes', async () => {
    const user = userEvent.setup();
    await renderDashboard({ edges: list() }, '/?cluster=demo-eu');

    await user.click(await screen.findByRole('button', { name: '3 Broken' }));

    expect(screen.getByTestId('location')).toHaveTextContent(
      '/?cluster=demo-eu&state=broken',
    );
  });

  it('says why a filtered list is empty', async () => {
    await renderDashboard({ edges: edgeList([]) }, '/?state=broken');

    expect(await screen.findByText('No edge matches')).toBeVisible();
    expect(screen.getByRole('button', { name: '0 Broken' })).toBeVisible();
  });

  it('says what an edge is where there is none', async () => {
    await renderDashboard({ edges: edgeList([]) });

    expect(await screen.findByText('No edges yet')).toBeVisible();
  });

  it('shows more rows on demand', async () => {
    const user = userEvent.setup();
    const { lastAsked } = await renderDashboard({
      edges: { ...list(), totalItems: 60 },
    });

    await user.click(
      await screen.findByRole('button', { name: 'Show more (3 of 60 shown)' }),
    );

    await waitFor(() => expect(lastAsked()).toMatchObject({ limit: 100 }));
  });

  it('asks to narrow a list that is longer than the backend answers', async () => {
    const user = userEvent.setup();
    await renderDashboard({ edges: { ...list(), totalItems: 900 } });
    const more = { name: 'Show more (3 of 900 shown)' };

    for (const _ of [100, 200, 400, 500]) {
      await user.click(await screen.findByRole('button', more));
    }

    expect(
      await screen.findByText(/The worst 3 of 900 are shown/),
    ).toBeVisible();
  });

  it('says whom to ask when the list is refused', async () => {
    await renderDashboard({ edges: await responseError(403) });

    expect(await screen.findByText('You may not see edges here')).toBeVisible();
    expect(screen.getByText('Ask your platform team.')).toBeVisible();
  });

  it('says what a failure means', async () => {
    await renderDashboard({ edges: new Error('down') });

    expect(
      await screen.findByText('The edges could not be read'),
    ).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderDashboard({
      edges: list(),
      sources: { items: [source()] },
    });
    await screen.findByText('1 source is live');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('SourceHealth on the dashboard', () => {
  const gap = (part: string) => ({
    source: 'cluster:demo-us',
    part,
    reason: 'forbidden' as const,
    message: '403',
    since: minutesAgo(9),
  });

  it('is one line while all sources are live', async () => {
    await renderDashboard({
      edges: list(),
      sources: { items: [source(), source({ id: 'cluster:b', name: 'b' })] },
    });

    expect(
      await screen.findByRole('button', { name: 'All 2 sources are live' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('names what ails in the line, and unfolds', async () => {
    const user = userEvent.setup();
    await renderDashboard({
      edges: list(),
      sources: {
        items: [
          source(),
          source({
            id: 'cluster:demo-us',
            name: 'demo-us',
            state: 'partial',
            gaps: [gap('httproutes'), gap('gateways')],
            throttled: 3,
          }),
          source({
            id: 'cluster:c',
            name: 'c',
            state: 'starting',
            observedAt: undefined,
          }),
        ],
      },
    });

    const line = await screen.findByRole('button', {
      name: '1 of 3 sources are live. demo-us: httproutes, gateways (forbidden) · c: starting',
    });
    await user.click(line);

    const table = screen.getByRole('table', { name: 'Sources' });
    expect(table).toHaveTextContent('demo-us (partly live)');
    expect(table).toHaveTextContent('12 (3 throttled)');
    expect(table).toHaveTextContent('c (starting)none yet');
  });

  it('says that it does not know when the health cannot be read', async () => {
    await renderDashboard({ edges: list(), sources: new Error('down') });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The health of the sources could not be read.',
    );
  });

  it('says nothing about sources to who may not see them', async () => {
    await renderDashboard({
      edges: list(),
      sources: await responseError(403),
    });
    await screen.findAllByRole('row');

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
