import { screen } from '@testing-library/react';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { hops } from '../../__fixtures__/hops';
import {
  entityEdges,
  minutesAgo,
  readyReport,
  request,
} from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EntityEdgeCard } from './EntityEdgeCard';

const id = request().edge;
const applied = request({
  state: 'applied',
  mergedAt: minutesAgo(5),
  appliedAt: minutesAgo(4),
});

const live = (changes: Parameters<typeof readyReport>[0]): EntityEdges =>
  entityEdges([readyReport({ id, ...changes })], { requests: [applied] });

const warmingAt = (...names: ('loadBalancer' | 'targets')[]) =>
  live({
    state: 'progressing',
    hops: hops(
      Object.fromEntries(names.map(name => [name, { state: 'progressing' }])),
    ),
  });

const open = async (answer: FakeEdgeApi['entityEdges']) => {
  const edgeApi = new FakeEdgeApi({ entityEdges: answer });
  const { signals } = await renderWithEdgeApi(<EntityEdgeCard />, edgeApi);
  return (next: FakeEdgeApi['entityEdges']) => {
    edgeApi.entityEdges = next;
    signals.send('entity:1');
  };
};

describe('the card of an edge from its request to its end', () => {
  it('shows every step, without being opened again', async () => {
    const becomes = await open(entityEdges([]));
    expect(await screen.findByText('No edge yet')).toBeVisible();

    becomes(entityEdges([], { requests: [request()] }));
    expect(await screen.findByText('Waiting for merge')).toBeVisible();

    becomes(
      entityEdges([], {
        requests: [request({ state: 'merged', mergedAt: minutesAgo(1) })],
      }),
    );
    expect(await screen.findByText('Merged, waiting for sync')).toBeVisible();

    becomes(warmingAt('loadBalancer', 'targets'));
    expect(await screen.findByText('Warming up at NLB')).toBeVisible();
    expect(
      screen.queryByRole('list', { name: 'How far the request is' }),
    ).not.toBeInTheDocument();

    becomes(warmingAt('targets'));
    expect(await screen.findByText('Warming up at Targets')).toBeVisible();

    becomes(live({}));
    expect(await screen.findByText(/Certificate .* expires/)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('orders-edge: Ready');

    becomes(
      live({
        state: 'degraded',
        firstBroken: 'targets',
        summary: 'The NLB fails open: all targets are unhealthy.',
        hops: hops({ targets: { state: 'degraded' } }),
      }),
    );
    expect(await screen.findByText(/The NLB fails open/)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      'orders-edge: At risk',
    );

    becomes(
      live({
        state: 'broken',
        firstBroken: 'targets',
        hops: hops({ targets: { state: 'broken' } }),
      }),
    );
    expect(await screen.findByText('Broken at Targets')).toBeVisible();

    becomes(live({}));
    expect(await screen.findByText(/Certificate .* expires/)).toBeVisible();

    becomes(entityEdges([]));
    expect(await screen.findByText('No edge yet')).toBeVisible();
  });

  it('takes everything off the screen when the right to read is withdrawn', async () => {
    const becomes = await open(live({}));
    await screen.findByText('internal · eu-west-1 · demo-eu');

    becomes(await responseError(403));

    expect(await screen.findByText('You may not see edges here')).toBeVisible();
    expect(screen.queryByText(/pay\.example\.com/)).not.toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('comes back when the right to read is given and the page is seen again', async () => {
    const becomes = await open(entityEdges([], { requests: [request()] }));
    await screen.findByText('Waiting for merge');
    becomes(await responseError(401));
    await screen.findByText('You may not see edges here');

    // A refusal names no channel, so that no signal brings the edge back.
    becomes(live({}));
    document.dispatchEvent(new Event('visibilitychange'));

    expect(await screen.findByText(/Certificate .* expires/)).toBeVisible();
  });
});
