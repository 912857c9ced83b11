import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { hops } from '../../__fixtures__/hops';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { watchClipboard } from '../../__fixtures__/watchClipboard';
import {
  brokenReport,
  entityEdges,
  finding,
  minutesAgo,
  readyReport,
  request,
} from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { EntityEdgeCard } from './EntityEdgeCard';

const renderCard = (entityEdgesAnswer: FakeEdgeApi['entityEdges']) =>
  renderWithEdgeApi(
    <EntityEdgeCard />,
    new FakeEdgeApi({ entityEdges: entityEdgesAnswer }),
  );

const segment = (name: string) => {
  const chain = screen.getByRole('list', { name: /The way of a request/ });
  return within(chain).getByText(name).closest('li')!;
};

describe('EntityEdgeCard', () => {
  it('shows the shape of what is to come while it loads', async () => {
    await renderCard(undefined);

    expect(screen.getByTestId('edge-skeleton')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Edge' })).toBeInTheDocument();
    expect(screen.queryByText(/ago/)).not.toBeInTheDocument();
  });

  it('shows a ready edge with address, place, chain, certificate and age', async () => {
    await renderCard(entityEdges([readyReport()]));

    expect(
      await screen.findByText('Ready', { selector: 'span' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: /https:\/\/pay.example.com/ }),
    ).toHaveAttribute('href', 'https://pay.example.com');
    expect(screen.getByText('internal · eu-west-1 · demo-eu')).toBeVisible();
    expect(segment('Targets')).toHaveTextContent('Targets: Ready 6/6');
    expect(segment('TLS')).toHaveTextContent('61d');
    expect(segment('DNS')).toHaveTextContent('Not checked');
    expect(
      screen.getByText(/Certificate \*\.example\.com expires/),
    ).toHaveTextContent('in 61 days');
    expect(screen.getByRole('button', { name: /Refresh/ })).toHaveTextContent(
      '0 sec ago',
    );
  });

  it('leads to the tab of the entity', async () => {
    await renderCard(entityEdges([readyReport()]));

    expect(
      await screen.findByRole('button', { name: 'Details' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/edge?edge=demo-eu%2Fpayments%2Fpay-edge',
    );
  });

  it('copies the address whole', async () => {
    const user = userEvent.setup();
    const url = `https://${'pay-'.repeat(20)}.example.com`;
    const copied = watchClipboard();
    await renderCard(
      entityEdges([readyReport({ endpoint: { hostnames: [], urls: [url] } })]),
    );

    await user.click(
      await screen.findByRole('button', { name: /Copy https.*….*com/ }),
    );

    expect(copied).toEqual([url]);
  });

  it('names the first broken hop, the cause and the remedy', async () => {
    await renderCard(entityEdges([brokenReport()]));

    expect(await screen.findByText('Broken at Routes')).toBeVisible();
    expect(screen.getByText(/Service api-servce is missing/)).toBeVisible();
    expect(screen.getByText(/Correct the name in the route/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Show 1 finding' }),
    ).toBeInTheDocument();
  });

  it('draws thin what lies behind the first broken hop', async () => {
    await renderCard(entityEdges([brokenReport()]));
    await screen.findByText('Broken at Routes');

    expect(segment('Routes')).toHaveAttribute('data-unreached', 'false');
    expect(segment('Backends')).toHaveAttribute('data-unreached', 'true');
    expect(segment('Gateway')).toHaveAttribute('data-unreached', 'false');
  });

  it('says where an edge at risk fails without calling it broken', async () => {
    await renderCard(
      entityEdges([
        readyReport({
          state: 'degraded',
          firstBroken: 'targets',
          summary: 'The NLB is failing open.',
          hops: hops({ targets: { state: 'degraded', badge: '0/6' } }),
          findings: [finding({ severity: 'warning' })],
        }),
      ]),
    );

    expect(
      await screen.findByText('At risk', { selector: 'span' }),
    ).toBeVisible();
    expect(screen.getByText('The NLB is failing open.')).toBeVisible();
    expect(segment('Targets')).toHaveTextContent('0/6');
    expect(segment('Backends')).toHaveAttribute('data-unreached', 'false');
  });

  it('says where an edge warms up, for how long and since when', async () => {
    await renderCard(
      entityEdges([
        readyReport({
          state: 'progressing',
          summary: 'The load balancer is being made.',
          hops: hops({
            loadBalancer: {
              state: 'progressing',
              usualSeconds: 180,
              since: minutesAgo(1),
            },
          }),
        }),
      ]),
    );

    expect(await screen.findByText('Warming up at NLB')).toBeVisible();
    expect(screen.getByText('usually 3 min, since 1 min')).toBeVisible();
    expect(screen.getByText('The load balancer is being made.')).toBeVisible();
  });

  it('says why it cannot tell when nothing was known before', async () => {
    await renderCard(
      entityEdges([
        readyReport({
          state: 'unknown',
          summary: 'Nothing is known.',
          hops: hops({
            certificate: {
              state: 'unknown',
              gap: {
                source: 'aws:123456789012/eu-west-1',
                part: 'acm',
                reason: 'forbidden',
                message: 'AccessDenied',
                since: minutesAgo(5),
              },
            },
          }),
        }),
      ]),
    );

    expect(
      await screen.findByText("Can't tell", { selector: 'span' }),
    ).toBeVisible();
    expect(
      screen.getByText(
        /AWS account 123456789012\/eu-west-1 refuses to show acm/,
      ),
    ).toBeVisible();
  });

  it('greys the last known chain while a source is down, with its time', async () => {
    const gap = {
      source: 'cluster:demo-eu',
      part: 'gateways',
      reason: 'timeout' as const,
      message: 'no answer in 10 s',
      since: minutesAgo(5),
    };
    const asOf = new Date();
    asOf.setSeconds(0);
    await renderCard(
      entityEdges([
        readyReport({
          state: 'unknown',
          hops: hops({ gateway: { state: 'unknown', gap } }),
          lastKnown: {
            state: 'ready',
            hops: hops(),
            asOf: asOf.toISOString(),
          },
        }),
      ]),
    );

    expect(
      await screen.findByRole('list', { name: /as last known/ }),
    ).toBeInTheDocument();
    expect(segment('Gateway')).toHaveTextContent('Ready');
    const note = screen.getByText(/Last known: Ready, as of/);
    expect(note).toHaveTextContent(
      'the cluster demo-eu does not answer (timeout)',
    );
    expect(note.querySelector('time')).toHaveTextContent(/^\d\d:\d\d$/);
  });

  it('says "as far as seen" without AWS', async () => {
    await renderCard(
      entityEdges([readyReport({ coverage: 'kubernetes-only' })]),
    );

    expect(await screen.findByText('Ready, as far as seen')).toBeVisible();
  });

  it('explains an edge and offers one to an entity that has none', async () => {
    await renderCard(entityEdges([]));

    expect(await screen.findByText('No edge yet')).toBeVisible();
    const button = screen.getByRole('button', { name: 'Request an edge' });
    const href = new URL(button.getAttribute('href')!, 'http://localhost');
    expect(href.pathname).toBe('/create/templates/default/request-edge');
    expect(JSON.parse(href.searchParams.get('formData')!)).toEqual({
      entity: 'component:default/orders',
    });
  });

  it('explains how to link a Gateway, and gives the focus back on Escape', async () => {
    const user = userEvent.setup();
    await renderCard(entityEdges([]));
    const button = await screen.findByRole('button', {
      name: 'Link an existing Gateway',
    });

    await user.click(button);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('tls-edge.dev/edge');
    expect(dialog).toHaveTextContent('component:default/orders');

    await user.keyboard('{Escape}');
    await screen.findByText('No edge yet');
    expect(button).toHaveFocus();
  });

  it('names edges that are claimed and not confirmed, and nothing more', async () => {
    await renderCard(
      entityEdges([], { unconfirmed: ['demo-eu/payments/pay-edge'] }),
    );

    expect(
      await screen.findByText(/names the edge "demo-eu\/payments\/pay-edge"/),
    ).toBeVisible();
    expect(screen.queryByText('Ready')).not.toBeInTheDocument();
  });

  it.each([401, 403, 404])(
    'says whom to ask, and nothing else, when the backend answers %p',
    async status => {
      await renderCard(await responseError(status));

      expect(
        await screen.findByText('You may not see edges here'),
      ).toBeVisible();
      expect(screen.getByText(/Ask the owner/)).toHaveTextContent(
        'team-orders',
      );
      expect(screen.queryByText('No edge yet')).not.toBeInTheDocument();
      expect(screen.queryByText('refused')).not.toBeInTheDocument();
    },
  );

  it('says what a failure means and keeps the technical text aside', async () => {
    const user = userEvent.setup();
    await renderCard(new Error('socket hang up'));

    expect(
      await screen.findByText('The edges could not be read'),
    ).toBeVisible();
    expect(screen.queryByText('socket hang up')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('socket hang up')).toBeVisible();
  });

  it('asks again at once when told to', async () => {
    const user = userEvent.setup();
    const edgeApi = new FakeEdgeApi({ entityEdges: new Error('down') });
    await renderWithEdgeApi(<EntityEdgeCard />, edgeApi);
    const retry = await screen.findByRole('button', { name: 'Try again' });

    edgeApi.entityEdges = entityEdges([readyReport()]);
    await user.click(retry);

    expect(
      await screen.findByText('internal · eu-west-1 · demo-eu'),
    ).toBeVisible();
  });

  it('never makes a link of what is no web address', async () => {
    await renderCard(
      entityEdges([
        readyReport({
          endpoint: { hostnames: [], urls: ['data:text/html,hello'] },
        }),
      ]),
    );

    expect(await screen.findByText('data:text/html,hello')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /hello/ }),
    ).not.toBeInTheDocument();
  });

  it('offers a change of what was requested, with its values', async () => {
    await renderCard(
      entityEdges([readyReport()], {
        requests: [request({ edge: readyReport().id, state: 'applied' })],
      }),
    );

    const change = await screen.findByRole('button', { name: 'Change' });
    const href = new URL(change.getAttribute('href')!, 'http://localhost');
    expect(JSON.parse(href.searchParams.get('formData')!)).toEqual({
      entity: 'component:default/orders',
      environment: 'production',
      hostnames: ['pay.example.com'],
    });
  });
});
