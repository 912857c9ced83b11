import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hopStateSchema } from '@tls-edge/backstage-plugin-edge-common';
import type { FlowNode } from './Flow';
import { MapNode } from './MapNode';

const route: FlowNode = {
  id: 'route',
  column: 'routes',
  kind: 'HTTPRoute',
  label: 'app',
  state: 'ready',
  facts: [{ fact: 'path', path: '/' }],
  object: {
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'payments',
    name: 'app',
  },
  size: 1,
  isOpen: false,
  isAside: false,
  isMissing: false,
};
const group: FlowNode = { ...route, object: undefined, size: 13, label: '' };

const renderNode = async (
  changes: Partial<FlowNode>,
  neighbours?: string[],
) => {
  const node = { ...route, ...changes };
  const onOpen = jest.fn();
  const onLook = jest.fn();
  await renderInTestApp(
    <MapNode
      node={node}
      neighbours={neighbours}
      onOpen={onOpen}
      onLook={onLook}
    />,
  );
  return { node, onOpen, onLook, button: screen.getByRole('button') };
};

describe('MapNode', () => {
  it.each([
    ['ready', 'Ready'],
    ['progressing', 'Warming up'],
    ['degraded', 'At risk'],
    ['broken', 'Broken'],
    ['unknown', "Can't tell"],
    ['notChecked', 'Not checked'],
  ] as const)('says and draws that it is %s', async (state, word) => {
    const { button } = await renderNode({ state });

    expect(button).toHaveAccessibleName(`HTTPRoute app: ${word}, /`);
    expect(button.querySelector('svg')).toHaveAttribute('data-state', state);
  });

  it.each(hopStateSchema.options)(
    'frames %s only where it is trouble',
    async state => {
      const { button } = await renderNode({ state });
      const isTrouble = state === 'broken' || state === 'degraded';

      expect(Boolean(button.style.borderColor)).toBe(isTrouble);
    },
  );

  it('names its kind where it stands beside the way', async () => {
    const { button } = await renderNode({ isAside: true });

    expect(button).toHaveTextContent(/^HTTPRouteapp/);
  });

  it.each([
    ['an opened', true, 'fold', 'true'],
    ['a folded', false, 'show each', 'false'],
  ])(
    'says of %s group what pressing it does',
    async (_which, isOpen, does, expanded) => {
      const { button } = await renderNode({ ...group, isOpen });

      expect(button).toHaveAccessibleName(
        `13 HTTPRoute objects: Ready, ${does}, /`,
      );
      expect(button).toHaveAttribute('aria-expanded', expanded);
      expect(button).toHaveTextContent('13 × HTTPRoute');
    },
  );

  it('is no group by itself', async () => {
    const { button } = await renderNode({});

    expect(button).not.toHaveAttribute('aria-expanded');
  });

  it.each(['{Enter}', ' '])('opens by the key %p', async key => {
    const { node, onOpen, onLook } = await renderNode({});

    await userEvent.tab();
    await userEvent.keyboard(key);

    expect(onLook).toHaveBeenLastCalledWith('route');
    expect(onOpen).toHaveBeenCalledWith(node);
  });

  it('is looked at while it has the focus and not after', async () => {
    const { onLook } = await renderNode({});

    await userEvent.tab();
    await userEvent.tab();

    expect(onLook.mock.calls).toEqual([['route'], [undefined]]);
  });

  it('shortens a name of AWS and still says it whole', async () => {
    const label = 'k8s-envoygat-envoyshop-with-a-long-name-de4550e7d6';
    const { button } = await renderNode({
      kind: 'LoadBalancer',
      label,
      object: { group: 'aws', kind: 'LoadBalancer', name: 'arn:aws:x' },
    });

    expect(button.textContent).not.toContain(label);
    expect(button.textContent).toMatch(/k8s-.*….*e7d6/);
    expect(button).toHaveAccessibleName(`LoadBalancer ${label}: Ready, /`);
  });

  it('keeps long names apart that differ in the middle', async () => {
    const [one, other] = ['orders', 'basket'].map(
      team => `a-rather-long-platform-name-${team}-and-an-equally-long-end`,
    );
    const { button } = await renderNode({ label: one }, [one, other]);

    expect(button).toHaveTextContent('orders');
  });

  it('tells kind, namespace and name on hover', async () => {
    const { button } = await renderNode({});

    await userEvent.hover(button);

    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'HTTPRoute payments/app',
    );
  });

  it('shows names from a cluster as text', async () => {
    const label = '<b onclick=alert(1)>{{name}}</b>';
    const { button } = await renderNode({ label });

    expect(button.querySelector('b')).toBeNull();
    expect(button).toHaveTextContent(label);
    expect(button).toHaveAccessibleName(`HTTPRoute ${label}: Ready, /`);
  });
});
