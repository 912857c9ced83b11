import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { manyPods, map, node, nodes } from '../../__fixtures__/maps';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { ResourceMap } from './ResourceMap';

const renderMap = async (shown: EdgeReport['map'] = map()) => {
  const onOpen = jest.fn();
  const rendered = await renderInTestApp(
    <ResourceMap map={shown} onOpen={onOpen} />,
  );
  return { ...rendered, onOpen, user: userEvent.setup() };
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const litLabels = () =>
  [...document.querySelectorAll('[data-lit="true"] button')].map(
    element => element.getAttribute('aria-label')?.split(': ')[0],
  );

describe('ResourceMap', () => {
  it('shows objects in the steps of a request', async () => {
    await renderMap();

    const routes = within(screen.getByRole('list', { name: 'Routes' }));
    expect(
      routes.getAllByRole('button').map(b => b.getAttribute('aria-label')),
    ).toEqual([
      'HTTPRoute docs: Broken, /docs',
      'HTTPRoute app: Ready, /',
      'HTTPRoute redirect: Ready, / → https 301',
    ]);
  });

  it('lights the whole path of what is pointed at, and all again', async () => {
    const { user } = await renderMap();

    await user.hover(button(/HTTPRoute app/));
    expect(litLabels()).toEqual([
      'Hostname pay.example.com',
      'LoadBalancer k8s-pay',
      'Listener 443 TLS',
      'TargetGroup k8s-pay-443',
      'Listener https :443',
      'HTTPRoute app',
      'Service pay',
      'Gateway pay-edge',
    ]);

    await user.unhover(button(/HTTPRoute app/));
    expect(litLabels()).toHaveLength(map().nodes.length);
  });

  it('moves along the way by arrow keys and lights what has the focus', async () => {
    const { user } = await renderMap();
    button(/Listener https/).focus();

    await user.keyboard('{ArrowRight}{ArrowRight}');

    expect(button(/Service dosc/)).toHaveFocus();
    expect(litLabels()).toContain('Service dosc (missing)');
    expect(litLabels()).not.toContain('HTTPRoute app');
  });

  it('opens an object by keyboard', async () => {
    const { user, onOpen } = await renderMap();
    button(/Service pay:/).focus();

    await user.keyboard('{Enter}');

    expect(onOpen).toHaveBeenCalledWith(nodes.pay.object);
  });

  it('keeps only failing paths on demand', async () => {
    const { user } = await renderMap();

    await user.click(screen.getByLabelText('Only what is broken'));

    expect(screen.queryByText('80 TCP')).not.toBeInTheDocument();
    expect(screen.getByText('dosc (missing)')).toBeVisible();
  });

  it('says so when nothing fails', async () => {
    const { user } = await renderMap({ nodes: [nodes.gateway], links: [] });

    await user.click(screen.getByLabelText('Only what is broken'));

    expect(screen.getByText(/Nothing on the way is broken/)).toBeVisible();
  });

  it('opens a group into its objects', async () => {
    const { user, onOpen } = await renderMap(manyPods(20));
    expect(screen.getByText('19 × Pod')).toBeVisible();

    await user.click(button('19 Pod objects: Ready, show each'));

    expect(screen.getByText('envoy-18')).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('says in a list where each object leads', async () => {
    const { user } = await renderMap();

    await user.click(button('Show as list'));

    const routes = screen.getByRole('list', { name: 'Routes' });
    expect(routes).toHaveTextContent('Leads to dosc (missing)');
    expect(button('Show as map')).toBeVisible();
  });

  it('says that nothing has been seen yet', async () => {
    await renderMap({ nodes: [], links: [] });

    expect(screen.getByText(/Nothing of this edge/)).toBeVisible();
  });

  it('shows names from a cluster as text', async () => {
    const label = '<img src=x onerror=alert(1)>{{x}}';
    await renderMap({
      nodes: [node(['', 'Service', 'x'], 'backends', { label })],
      links: [],
    });

    expect(screen.getByText(label)).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('is accessible as map and as list', async () => {
    const { user, container } = await renderMap();
    expect(await findAxeIssues(container)).toEqual([]);

    await user.click(button('Show as list'));
    expect(await findAxeIssues(container)).toEqual([]);
  });
});
