import { renderInTestApp } from '@backstage/test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flowLinks, flowNode, flowOf } from '../../__fixtures__/flows';
import { placeNodes } from '../../__fixtures__/placeNodes';
import type { Flow } from './Flow';
import { FlowMap } from './FlowMap';

const https = flowNode('https', 'gateway');
const http = flowNode('http', 'gateway');
const app = flowNode('app', 'routes');
const docs = flowNode('docs', 'routes', { state: 'broken' });
const pay = flowNode('pay', 'backends');
const proxy = flowNode('proxy', 'gateway', {
  kind: 'EnvoyProxy',
  isAside: true,
});
const pod = flowNode('pod', 'gateway', { kind: 'Pod', isAside: true });

const flow = flowOf(
  [https, http, app, docs, pay, proxy, pod],
  flowLinks('https > app', 'http > docs', 'app > pay'),
  flowLinks('https > proxy', 'http > pod'),
);

const renderMap = async (shown: Flow = flow) => {
  const onOpen = jest.fn();
  const user = userEvent.setup();
  const rendered = await renderInTestApp(
    <FlowMap flow={shown} onOpen={onOpen} />,
  );
  return { ...rendered, user, onOpen };
};
const nodeOf = (id: string) =>
  document.querySelector<HTMLElement>(`[data-node="${id}"]`)!;
const lit = () =>
  [...document.querySelectorAll('[data-lit="true"] [data-node]')].map(element =>
    element.getAttribute('data-node'),
  );
const lines = () =>
  [...document.querySelectorAll('path[marker-end]')].map(line => ({
    from: line.getAttribute('d')?.split(' C')[0],
    to: line.getAttribute('d')?.split(' ').slice(-2).join(' '),
    color: line.getAttribute('stroke'),
    width: line.getAttribute('stroke-width'),
    dash: line.getAttribute('stroke-dasharray'),
    opacity: line.getAttribute('opacity'),
  }));

const ALL = ['https', 'http', 'app', 'docs', 'pay', 'proxy', 'pod'];

describe('the keyboard on the map', () => {
  it.each([
    ['https', '{ArrowDown}', 'http'],
    ['https', '{ArrowRight}', 'app'],
    ['https', '{ArrowRight}{ArrowRight}', 'pay'],
    ['https', '{ArrowRight}{ArrowDown}{ArrowLeft}', 'http'],
    ['http', '{ArrowDown}', 'pod'],
    ['pod', '{ArrowLeft}', 'proxy'],
    ['pod', '{ArrowUp}', 'http'],
    ['proxy', '{ArrowRight}', 'pod'],
  ])('leads from %s by %s to %s', async (from, keys, to) => {
    const { user } = await renderMap();
    nodeOf(from).focus();

    await user.keyboard(keys);

    expect(nodeOf(to)).toHaveFocus();
  });

  it.each([
    ['https', '{ArrowUp}'],
    ['https', '{ArrowLeft}'],
    ['pay', '{ArrowRight}'],
    ['pod', '{ArrowRight}'],
    ['app', 'x'],
  ])('stays on %s by %s', async (from, keys) => {
    const { user } = await renderMap();
    nodeOf(from).focus();

    await user.keyboard(keys);

    expect(nodeOf(from)).toHaveFocus();
  });

  it('passes every node by the tab key, along the way and then what it rests on', async () => {
    const { user } = await renderMap();

    const passed: (string | null)[] = [];
    for (const _ of ALL) {
      await user.tab();
      passed.push(document.activeElement?.getAttribute('data-node') ?? null);
    }

    expect(passed).toEqual(ALL);
  });

  it.each(['{Enter}', ' '])('opens what has the focus by "%s"', async key => {
    const { user, onOpen } = await renderMap();
    nodeOf('docs').focus();

    await user.keyboard(key);

    expect(onOpen).toHaveBeenCalledWith(docs);
  });
});

describe('the light on the map', () => {
  it.each([
    ['a route', 'app', ['https', 'app', 'pay', 'proxy']],
    ['a listener', 'http', ['http', 'docs', 'pod']],
    ['what a listener rests on', 'proxy', ['https', 'app', 'pay', 'proxy']],
    ['a backend', 'pay', ['https', 'app', 'pay', 'proxy']],
  ])('falls on the whole path of %s', async (_what, id, expected) => {
    const { user } = await renderMap();

    await user.hover(nodeOf(id));

    expect(lit()).toEqual(expected);
  });

  it('goes with the focus', async () => {
    const { user } = await renderMap();
    nodeOf('app').focus();
    await user.keyboard('{ArrowDown}');

    expect(lit()).toEqual(['http', 'docs', 'pod']);
  });

  it('is on everything again when nothing is looked at', async () => {
    const { user } = await renderMap();
    act(() => nodeOf('pod').focus());
    expect(lit()).toEqual(['http', 'docs', 'pod']);
    await user.tab();

    expect(lit()).toEqual(ALL);
  });
});

describe('the lines of the map', () => {
  const places = {
    https: [0, 0],
    http: [0, 60],
    app: [150, 0],
    docs: [150, 60],
    pay: [300, 0],
    proxy: [0, 400],
  } as const;

  beforeEach(() => {
    placeNodes(places);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('run from node to node where the page has put them', async () => {
    await renderMap();

    expect(lines().map(({ from, to }) => [from, to])).toEqual([
      ['M100 20', '145 20'],
      ['M100 80', '145 80'],
      ['M250 20', '295 20'],
    ]);
  });

  it('are heavy and of another colour where they lead to something broken', async () => {
    await renderMap();

    const [toApp, toDocs, toPay] = lines();
    expect(toDocs.color).not.toBe(toApp.color);
    expect(Number(toDocs.width)).toBeGreaterThan(Number(toApp.width));
    expect(toPay).toMatchObject({ color: toApp.color, width: toApp.width });
  });

  it('are dashed where nothing but the order of the steps tells them', async () => {
    const [known, assumed] = flowLinks('https > app', 'http > docs');
    await renderMap(
      flowOf(
        [https, http, app, docs],
        [known, { ...assumed, isAssumed: true }],
      ),
    );

    expect(lines().map(({ dash }) => dash)).toEqual([null, '4 4']);
  });

  it('step back beside the path that is looked at, which comes forward', async () => {
    const { user } = await renderMap();
    const before = lines();

    await user.hover(nodeOf('pay'));

    const [toApp, toDocs, toPay] = lines();
    expect(Number(toDocs.opacity)).toBeLessThan(Number(before[1].opacity));
    expect(Number(toApp.width)).toBeGreaterThan(Number(before[0].width));
    expect(Number(toPay.width)).toBeGreaterThan(Number(before[2].width));
  });

  it('tie nothing that only stands beside the way', async () => {
    await renderMap(flowOf([https, proxy], [], flowLinks('https > proxy')));

    expect(lines()).toEqual([]);
  });

  it('say nothing to who hears the page: the nodes do', async () => {
    const { container } = await renderMap();

    expect(
      container.querySelector('path[marker-end]')?.closest('svg'),
    ).toHaveAttribute('aria-hidden', 'true');
  });
});

describe('the steps of the map', () => {
  it('are named, and hold their nodes', async () => {
    await renderMap();

    const steps = screen.getAllByRole('list').map(list => ({
      name: list.getAttribute('aria-label'),
      nodes: within(list)
        .getAllByRole('button')
        .map(button => button.getAttribute('data-node')),
    }));
    expect(steps).toEqual([
      { name: 'Envoy and Gateway', nodes: ['https', 'http'] },
      { name: 'Routes', nodes: ['app', 'docs'] },
      { name: 'Backends', nodes: ['pay'] },
      { name: 'What it rests on', nodes: ['proxy', 'pod'] },
    ]);
  });

  it('leave no empty heading where nothing stands beside the way', async () => {
    await renderMap(flowOf([https, app], flowLinks('https > app')));

    expect(screen.queryByText('What it rests on')).not.toBeInTheDocument();
  });

  it('reach ids of any spelling', async () => {
    const odd = ['a/b#"c"', "d'e\\f"].map(id => flowNode(id, 'routes'));
    const { user } = await renderMap(flowOf(odd));
    screen.getByRole('button', { name: /a\/b/ }).focus();

    await user.keyboard('{ArrowDown}');

    expect(screen.getByRole('button', { name: /d'e/ })).toHaveFocus();
  });
});
