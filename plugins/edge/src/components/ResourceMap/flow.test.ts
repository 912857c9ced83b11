import { manyPods, map, nodes } from '../../__fixtures__/maps';
import { buildFlow } from './buildFlow';
import { groupNodes } from './groupNodes';
import { layoutFlow, neighbourOf } from './layoutFlow';
import { failingPaths, pathOf } from './pathOf';

const flow = buildFlow(map());
const labels = (ids: Iterable<string>) => {
  const known = new Set(ids);
  return flow.nodes.filter(({ id }) => known.has(id)).map(n => n.label);
};

describe('buildFlow', () => {
  it('sorts objects into the steps of a request', () => {
    expect(
      layoutFlow(flow).columns.map(column => [
        column.id,
        column.nodes.map(({ label }) => label).join(', '),
      ]),
    ).toEqual([
      ['hostname', 'pay.example.com'],
      ['nlb', 'k8s-pay'],
      ['listeners', '443 TLS, 80 TCP'],
      ['gateway', 'pay-edge, proxy'],
      ['routes', 'docs, app'],
      ['backends', 'dosc (missing), pay'],
    ]);
  });

  it('turns the reference of a route to its parent round', () => {
    expect(flow.links).toContainEqual({
      from: nodes.gateway.id,
      to: nodes.app.id,
    });
  });

  it('drops links to what the map does not hold', () => {
    const { nodes: shown, links } = map();
    const partial = buildFlow({ nodes: shown.slice(0, 2), links });

    expect(partial.links).toHaveLength(1);
  });
});

describe('pathOf', () => {
  it('holds all before a node and all behind it', () => {
    expect(labels(pathOf(flow, nodes.app.id))).toEqual([
      'pay.example.com',
      'k8s-pay',
      '443 TLS',
      'pay-edge',
      'app',
      'pay',
    ]);
  });

  it('ends in a circle of links', () => {
    const circle = {
      nodes: [],
      links: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    };

    expect([...pathOf(circle, 'a')].sort()).toEqual(['a', 'b']);
  });
});

describe('failingPaths', () => {
  it('keeps the ways through what is broken, and nothing else', () => {
    expect(failingPaths(flow).nodes.map(({ label }) => label)).toEqual([
      'pay.example.com',
      'k8s-pay',
      '443 TLS',
      'pay-edge',
      'docs',
      'dosc (missing)',
    ]);
  });

  it('keeps nothing of a healthy edge', () => {
    const healthy = map().nodes.filter(({ state }) => state === 'ready');

    expect(
      failingPaths(buildFlow({ nodes: healthy, links: [] })).nodes,
    ).toEqual([]);
  });
});

describe('groupNodes', () => {
  const sizes = (count: number, opened: string[] = []) =>
    groupNodes(buildFlow(manyPods(count)), new Set(opened))
      .nodes.filter(({ kind }) => kind === 'Pod')
      .map(({ state, size }) => `${size} ${state}`);

  it('leaves twelve of a kind as they are', () => {
    expect(sizes(12)).toHaveLength(12);
  });

  it('groups more than twelve by state, so that the odd one is seen', () => {
    expect(sizes(13)).toEqual(['1 broken', '12 ready']);
  });

  it('shows each object of a group that was opened', () => {
    expect(sizes(13, ['group:gateway/Pod/ready'])).toHaveLength(13);
  });

  it('links a group once', () => {
    const { links } = groupNodes(buildFlow(manyPods(13)), new Set());

    expect(links).toHaveLength(2);
  });
});

describe('layoutFlow', () => {
  it('shares the width among the columns that are not empty', () => {
    const { placed, pitch, height } = layoutFlow(flow);

    expect(pitch).toBeCloseTo(100 / 6);
    expect(height).toBe(2 * 64);
    expect(placed.every(({ left, width }) => left + width <= 100)).toBe(true);
  });

  it('draws every link between two columns, and none within one', () => {
    const columnOf = (id: string) =>
      flow.nodes.find(node => node.id === id)?.column;
    const crossing = flow.links.filter(
      ({ from, to }) => columnOf(from) !== columnOf(to),
    );

    expect(crossing.length).toBeLessThan(flow.links.length);
    expect(layoutFlow(flow).links.map(({ link }) => link)).toEqual(crossing);
  });

  it('draws a link that points back from left to right as well', () => {
    const [link] = layoutFlow(flow).links.map(placed => placed.link);
    const back = { ...link, from: link.to, to: link.from };

    expect(layoutFlow({ ...flow, links: [back] }).links[0].path).toBe(
      layoutFlow({ ...flow, links: [link] }).links[0].path,
    );
  });

  it('is empty for an empty map', () => {
    expect(layoutFlow({ nodes: [], links: [] })).toMatchObject({
      height: 0,
      placed: [],
    });
  });
});

describe('neighbourOf', () => {
  it.each([
    [nodes.app, 'ArrowUp', nodes.docs],
    [nodes.docs, 'ArrowDown', nodes.app],
    [nodes.app, 'ArrowRight', nodes.pay],
    [nodes.app, 'ArrowLeft', nodes.gateway],
    [nodes.proxy, 'ArrowRight', nodes.app],
  ])('leads from %j by %s', (from, key, to) => {
    expect(neighbourOf(flow, from.id, key)).toBe(to.id);
  });

  it.each([
    [nodes.hostname, 'ArrowLeft'],
    [nodes.pay, 'ArrowRight'],
    [nodes.pay, 'ArrowDown'],
    [nodes.pay, 'Enter'],
  ])('leads nowhere from %j by %s', (from, key) => {
    expect(neighbourOf(flow, from.id, key)).toBeUndefined();
  });
});
