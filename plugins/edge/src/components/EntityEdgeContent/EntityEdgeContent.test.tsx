import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { hops } from '../../__fixtures__/hops';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import {
  brokenReport,
  entityEdges,
  finding,
  minutesAgo,
  readyReport,
  request,
} from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { source } from '../../__fixtures__/summaries';
import { redirectLoop, symptomReport } from '../../__fixtures__/symptoms';
import { EntityEdgeContent } from './EntityEdgeContent';

const shop = { cluster: 'demo-us', namespace: 'shop', gateway: 'shop-edge' };

const renderTab = (
  answers: ConstructorParameters<typeof FakeEdgeApi>[0],
  path?: string,
) =>
  renderWithEdgeApi(<EntityEdgeContent />, new FakeEdgeApi(answers), { path });

const section = (name: string) => screen.findByRole('region', { name });

describe('EntityEdgeContent', () => {
  it('shows the header of the card first', async () => {
    await renderTab({ entityEdges: entityEdges([brokenReport()]) });

    const header = await section('pay-edge');
    expect(within(header).getByText('Broken at Routes')).toBeVisible();
    expect(
      within(header).getByRole('button', { name: /Refresh/ }),
    ).toBeVisible();
  });

  it('says what is wrong with evidence, remedy and link', async () => {
    await renderTab({ entityEdges: entityEdges([brokenReport()]) });

    const wrong = within(await section('What is wrong'));
    expect(
      wrong.getByText(/Error: Route names a Service that does not exist/),
    ).toBeVisible();
    expect(wrong.getByText(finding().message)).toBeVisible();
    expect(wrong.getByText('Observed').nextSibling).toHaveTextContent(
      'api-servce',
    );
    expect(wrong.getByText('Expected').nextSibling).toHaveTextContent(
      'a Service in payments',
    );
    expect(wrong.getByText(finding().remedy)).toBeVisible();
    expect(wrong.getByText('payments/api-route')).toBeVisible();
    expect(wrong.getByRole('link', { name: /About rule K14/ })).toHaveAttribute(
      'href',
      '/edges/rules#k14',
    );
  });

  it('folds the consequences of a cause under it', async () => {
    const user = userEvent.setup();
    await renderTab({
      entityEdges: entityEdges([
        brokenReport({
          findings: [
            finding(),
            finding({
              ruleId: 'K35',
              title: 'Address not assigned',
              explainedBy: 'K14',
            }),
          ],
        }),
      ]),
    });
    const wrong = within(await section('What is wrong'));
    expect(wrong.queryByText(/Address not assigned/)).not.toBeInTheDocument();

    await user.click(
      wrong.getByRole('button', { name: '1 consequence of this' }),
    );

    expect(wrong.getByText(/Address not assigned/)).toBeVisible();
  });

  it('says which checks could not run, and why, when asked', async () => {
    const user = userEvent.setup();
    await renderTab({
      entityEdges: entityEdges([
        readyReport({
          skipped: [
            { ruleId: 'A02', reason: 'acm cannot be read' },
            { ruleId: 'A05', reason: 'acm cannot be read' },
          ],
        }),
      ]),
    });
    const wrong = within(await section('What is wrong'));
    expect(
      wrong.getByText('No check that could run found anything wrong.'),
    ).toBeVisible();

    await user.click(
      wrong.getByRole('button', { name: '2 checks could not run: why' }),
    );

    expect(wrong.getByText('acm cannot be read: A02, A05')).toBeVisible();
  });

  it('shows every hop, and unfolds those that need a look', async () => {
    await renderTab({
      entityEdges: entityEdges([
        brokenReport({
          hops: hops({
            routes: {
              state: 'broken',
              since: minutesAgo(3),
              evidence: [
                {
                  verdict: 'bad',
                  label: 'HTTPRoute api-route',
                  value: 'ResolvedRefs=False',
                  expected: 'ResolvedRefs=True',
                },
              ],
            },
          }),
        }),
      ]),
    });

    const details = within(await section('Details'));
    const summaries = details.getAllByRole('button');
    expect(summaries).toHaveLength(13);
    expect(
      summaries.filter(
        summary => summary.getAttribute('aria-expanded') === 'true',
      ),
    ).toEqual([details.getByRole('button', { name: /^Routes/ })]);

    const facts = details.getByRole('table', { name: 'Routes' });
    expect(facts).toHaveTextContent('bad:HTTPRoute api-route');
    expect(facts).toHaveTextContent('ResolvedRefs=False');
    expect(facts).toHaveTextContent('ResolvedRefs=True');
    expect(details.getByText(/In this state since/)).toHaveTextContent('3 min');
  });

  it('says why a hop cannot be told, since when, and what the source said', async () => {
    const user = userEvent.setup();
    await renderTab({
      entityEdges: entityEdges([
        readyReport({
          hops: hops({
            certificate: {
              state: 'unknown',
              gap: {
                source: 'aws:123456789012/eu-west-1',
                part: 'acm',
                reason: 'forbidden',
                message: 'AccessDenied: acm:DescribeCertificate',
                since: minutesAgo(7),
              },
            },
          }),
        }),
      ]),
    });
    const details = within(await section('Details'));

    await user.click(details.getByRole('button', { name: /^Certificate/ }));

    expect(details.getByText(/refuses to show acm/)).toHaveTextContent(
      /7 min\. ago.*AccessDenied: acm:DescribeCertificate/,
    );
  });

  it('says that a hop without a source is not checked', async () => {
    const user = userEvent.setup();
    await renderTab({ entityEdges: entityEdges([readyReport()]) });
    const details = within(await section('Details'));

    await user.click(details.getByRole('button', { name: /^DNS/ }));

    expect(
      details.getByText('No source is configured that could tell.'),
    ).toBeVisible();
  });

  it('shows how old the answers of its own sources are', async () => {
    await renderTab({
      entityEdges: entityEdges([readyReport()]),
      sources: {
        items: [
          source({ observedAt: minutesAgo(2) }),
          source({
            id: 'aws:123456789012/eu-west-1',
            kind: 'aws',
            name: '123456789012/eu-west-1',
          }),
          source({ id: 'cluster:demo-us', name: 'demo-us' }),
          source({
            ...{ id: 'resolver', kind: 'resolver', name: 'DNS' },
            sweepSeconds: 60,
          }),
        ],
      },
    });

    const read = await section('Read from');
    expect(read).toHaveTextContent('demo-eu (live)2 min. ago');
    expect(read).toHaveTextContent('123456789012/eu-west-1 (live)');
    expect(read).toHaveTextContent('DNS (live)');
    expect(read).not.toHaveTextContent('demo-us');
  });

  it('shows what AWS has otherwise than asked', async () => {
    await renderTab({
      entityEdges: entityEdges([
        readyReport({
          drift: [
            {
              field: 'scheme',
              asked: 'internal',
              service: 'internal',
              aws: 'internet-facing',
              verdict: 'edited',
              heals: 'never',
              sentence: 'AWS wins until the load balancer is made anew.',
            },
          ],
        }),
      ]),
    });

    const options = await section('Options of the load balancer');
    expect(options).toHaveTextContent('schemeinternalinternalinternet-facing');
    expect(options).toHaveTextContent('AWS wins until');
  });

  it.each([undefined, []])(
    'has no part for options of which nothing is told: %p',
    async drift => {
      await renderTab({ entityEdges: entityEdges([readyReport({ drift })]) });
      await section('Details');

      expect(
        screen.queryByRole('region', { name: 'Options of the load balancer' }),
      ).not.toBeInTheDocument();
    },
  );

  it('chooses between several edges, and keeps the choice in the URL', async () => {
    const user = userEvent.setup();
    await renderTab({
      entityEdges: entityEdges([brokenReport({ id: shop }), readyReport()]),
    });
    expect(await section('shop-edge')).toBeVisible();

    await user.click(screen.getByRole('button', { name: /pay-edge/ }));

    expect(await section('pay-edge')).toBeVisible();
    expect(screen.getByTestId('location')).toHaveTextContent(
      '?edge=demo-eu%2Fpayments%2Fpay-edge',
    );
    expect(
      screen.getByRole('button', { name: /pay-edge.*Ready/ }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('asks the chosen edge what explains what is seen, after what is wrong', async () => {
    const user = userEvent.setup();
    await renderTab(
      {
        entityEdges: entityEdges([brokenReport({ id: shop }), readyReport()]),
        symptom: symptomReport(redirectLoop.fired()),
      },
      '/?symptom=redirect+loop',
    );
    await user.click(await screen.findByRole('button', { name: /pay-edge/ }));

    const search = within(await section('What do you see?'));
    expect(await search.findByText(/1 finding may explain/)).toBeVisible();
    expect(screen.getByTestId('location')).toHaveTextContent(
      '?symptom=redirect+loop&edge=demo-eu%2Fpayments%2Fpay-edge',
    );
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent)
        .slice(1, 3),
    ).toEqual(['What is wrong', 'What do you see?']);
  });

  it('shows the edge that the URL names', async () => {
    await renderTab(
      {
        entityEdges: entityEdges([brokenReport({ id: shop }), readyReport()]),
      },
      '/?edge=demo-eu/payments/pay-edge',
    );

    expect(await section('pay-edge')).toBeVisible();
  });

  it('shows the worst edge when the URL names one that is gone', async () => {
    await renderTab(
      {
        entityEdges: entityEdges([brokenReport({ id: shop }), readyReport()]),
      },
      '/?edge=demo-eu/gone/gone',
    );

    expect(await section('shop-edge')).toBeVisible();
  });

  it('shows how far a request is', async () => {
    await renderTab({
      entityEdges: entityEdges([], { requests: [request()] }),
    });

    expect(
      within(await section('orders-edge')).getByText('Waiting for merge'),
    ).toBeVisible();
  });

  it('gives nothing away to who may not read', async () => {
    await renderTab({ entityEdges: await responseError(403) });

    expect(await screen.findByText('You may not see edges here')).toBeVisible();
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  it('is accessible', async () => {
    const { container } = await renderTab({
      entityEdges: entityEdges([brokenReport({ id: shop }), readyReport()]),
      sources: { items: [source({ id: 'cluster:demo-us', name: 'demo-us' })] },
    });
    await section('Read from');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
