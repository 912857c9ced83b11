import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hops } from '../../__fixtures__/hops';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { HopChain } from './HopChain';

const renderChain = (props: Partial<Parameters<typeof HopChain>[0]> = {}) =>
  renderInTestApp(<HopChain hops={hops()} {...props} />);

const segments = () => screen.getAllByRole('listitem');

const signs = () =>
  segments().map(segment => segment.querySelector('svg[data-state]')!);

describe('HopChain', () => {
  it('reads like a sentence', async () => {
    await renderChain();

    expect(segments().map(({ textContent }) => textContent)).toEqual([
      'DNS: Not checked ',
      'NLB: Ready ',
      'TLS: Ready 61d',
      'Targets: Ready 6/6',
      'Envoy: Ready ',
      'Gateway: Ready ',
      'Routes: Ready 2/2',
      'Backends: Ready 3/3',
    ]);
  });

  it('says by shape and by word what state a segment is in', async () => {
    await renderChain({
      hops: hops({
        targets: { state: 'degraded' },
        routes: { state: 'broken' },
        backends: { state: 'unknown' },
        envoy: { state: 'progressing' },
      }),
    });

    expect(signs().map(sign => sign.getAttribute('data-state'))).toEqual([
      'notChecked',
      'ready',
      'ready',
      'degraded',
      'progressing',
      'ready',
      'broken',
      'unknown',
    ]);
    const [, , , targets, envoy, , routes, backends] = segments();
    expect(targets).toHaveTextContent('At risk');
    expect(envoy).toHaveTextContent('Warming up');
    expect(routes).toHaveTextContent('Broken');
    expect(backends).toHaveTextContent("Can't tell");
  });

  it('draws faint what no request reaches', async () => {
    await renderChain({
      hops: hops({ envoy: { state: 'broken' } }),
      brokenAt: 'envoy',
    });

    const faint = segments()
      .filter(segment => segment.querySelector('svg')!.style.opacity !== '1')
      .map(segment => segment.getAttribute('data-segment'));
    expect(faint).toEqual([
      'dns',
      'nlb',
      'tls',
      'targets',
      'routes',
      'backends',
    ]);
  });

  it('draws nothing faint while requests get through', async () => {
    await renderChain({ hops: hops({ targets: { state: 'degraded' } }) });

    expect(
      signs().every(sign => (sign as SVGElement).style.opacity === '1'),
    ).toBe(true);
  });

  it('is faint as a whole, and says so, when it is only the last known one', async () => {
    await renderChain({ isStale: true });

    expect(
      screen.getByRole('list', { name: /as last known/ }),
    ).toBeInTheDocument();
    expect(
      signs().some(sign => (sign as SVGElement).style.opacity === '1'),
    ).toBe(false);
  });

  it('tells the sentences of its hops on hover', async () => {
    await renderChain({
      hops: hops({
        certificate: { state: 'degraded', summary: 'It ends in 3 days.' },
        listener: { summary: '443 speaks TLS.' },
      }),
    });

    await userEvent.hover(within(segments()[2]).getByText('TLS'));

    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'It ends in 3 days. 443 speaks TLS.',
    );
  });

  it('keeps its place with a badge that is too long', async () => {
    const badge = '1234/1234 in 3 zones';
    await renderChain({ hops: hops({ targets: { badge } }) });

    expect(screen.getByText(badge)).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderChain({ brokenAt: 'gateway' });

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
