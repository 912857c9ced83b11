import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { flowLinks, flowNode, flowOf } from '../../__fixtures__/flows';
import type { Flow } from './Flow';
import { FlowList } from './FlowList';

const HOSTILE = '<img src=x onerror=alert(1)>{{names}}$t(card.title)';

const name = flowNode('pay.example.com', 'hostname', { kind: 'Hostname' });
const https = flowNode('https', 'gateway', { kind: 'Listener' });
const app = flowNode('app', 'routes');
const docs = flowNode('docs', 'routes', { state: 'broken' });
const pay = flowNode('pay', 'backends', { kind: 'Service' });
const proxy = flowNode('proxy', 'gateway', {
  kind: 'EnvoyProxy',
  isAside: true,
});

const flow = flowOf(
  [name, https, app, docs, pay, proxy],
  flowLinks(
    'pay.example.com > https',
    'https > docs',
    'https > app',
    'app > pay',
  ),
  flowLinks('https > proxy'),
);

const renderList = async (shown: Flow = flow) => {
  const onOpen = jest.fn();
  const rendered = await renderInTestApp(
    <FlowList flow={shown} onOpen={onOpen} />,
  );
  return { ...rendered, onOpen };
};
const itemsOf = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('FlowList', () => {
  it('says step by step what stands there and where it leads', async () => {
    await renderList();

    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'Host name',
      'Envoy and Gateway',
      'Routes',
      'Backends',
      'What it rests on',
    ]);
    expect(itemsOf('Host name')).toEqual(['pay.example.comLeads to https']);
    expect(itemsOf('Routes')).toEqual(['appLeads to pay', 'docs']);
    expect(itemsOf('Backends')).toEqual(['pay']);
  });

  it('names where several ways go in the order they are drawn', async () => {
    await renderList();

    expect(itemsOf('Envoy and Gateway')).toEqual(['httpsLeads to app, docs']);
  });

  it('says of a group how many stand behind it', async () => {
    const group = flowNode('group', 'routes', { label: '', size: 13 });
    const { onOpen } = await renderList(
      flowOf([https, group], flowLinks('https > group')),
    );

    expect(itemsOf('Envoy and Gateway')).toEqual([
      'httpsLeads to 13 × HTTPRoute',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /show each/ }));
    expect(onOpen).toHaveBeenCalledWith(group);
  });

  it('names the kind of what only stands beside the way', async () => {
    await renderList();

    expect(itemsOf('What it rests on')).toEqual(['EnvoyProxyproxy']);
  });

  it('leads to nothing that is not drawn', async () => {
    await renderList(flowOf([https], flowLinks('https > gone')));

    expect(itemsOf('Envoy and Gateway')).toEqual(['https']);
  });

  it.each(['{Enter}', ' '])('opens by the key "%s"', async key => {
    const { onOpen } = await renderList();

    await userEvent.tab();
    await userEvent.keyboard(key);

    expect(onOpen).toHaveBeenCalledWith(name);
  });

  it('shows hostile and endless names as text', async () => {
    const long = 'x'.repeat(253);
    const { container } = await renderList(
      flowOf(
        [https, { ...app, label: HOSTILE }, { ...docs, label: long }],
        flowLinks('https > app', 'https > docs'),
      ),
    );

    expect(container.querySelector('img')).toBeNull();
    expect(itemsOf('Envoy and Gateway')).toEqual([
      `httpsLeads to ${HOSTILE}, ${long}`,
    ]);
    expect(
      screen.getByRole('button', { name: `HTTPRoute ${long}: Broken` }),
    ).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderList();

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
