import { flowLinks, flowNode } from '../../__fixtures__/flows';
import type { FlowLink, FlowNode } from './Flow';
import { orderByWay } from './orderByWay';

const gateways = ['g1', 'g2', 'g3'].map(id => flowNode(id, 'gateway'));
const routesOf = (...ids: string[]) => ids.map(id => flowNode(id, 'routes'));

const orderOf = (nodes: readonly FlowNode[], links: readonly FlowLink[] = []) =>
  orderByWay(nodes, links).map(({ id }) => id);

describe('orderByWay', () => {
  it.each<[string, FlowNode[], FlowLink[], string[]]>([
    [
      'what nothing leads to as it came',
      routesOf('b', 'a', 'c'),
      [],
      ['g1', 'g2', 'g3', 'b', 'a', 'c'],
    ],
    [
      'routes at the height of their listeners',
      routesOf('low', 'high'),
      flowLinks('g3 > low', 'g1 > high'),
      ['g1', 'g2', 'g3', 'high', 'low'],
    ],
    [
      'a route of two listeners between them',
      routesOf('last', 'both', 'first'),
      flowLinks('g3 > last', 'g1 > both', 'g3 > both', 'g1 > first'),
      ['g1', 'g2', 'g3', 'first', 'both', 'last'],
    ],
    [
      'what nothing leads to below all else',
      routesOf('lost', 'last'),
      flowLinks('g3 > last'),
      ['g1', 'g2', 'g3', 'last', 'lost'],
    ],
    [
      'equals in the order they came',
      routesOf('broken', 'ready'),
      flowLinks('g2 > ready', 'g2 > broken'),
      ['g1', 'g2', 'g3', 'broken', 'ready'],
    ],
  ])('puts %s', (_what, routes, links, expected) => {
    expect(orderOf([...gateways, ...routes], links)).toEqual(expected);
  });

  it('goes on from the order that the step before was given', () => {
    const routes = routesOf('low', 'high');
    const backends = ['of-low', 'of-high'].map(id => flowNode(id, 'backends'));
    const links = flowLinks(
      'g3 > low',
      'g1 > high',
      'low > of-low',
      'high > of-high',
    );

    expect(orderOf([...gateways, ...routes, ...backends], links)).toEqual([
      'g1',
      'g2',
      'g3',
      'high',
      'low',
      'of-high',
      'of-low',
    ]);
  });

  it('gives the steps in the order of a request, wherever their nodes came', () => {
    const mixed = [
      flowNode('backend', 'backends'),
      flowNode('name', 'hostname'),
      flowNode('target', 'targets'),
    ];

    expect(orderOf(mixed)).toEqual(['name', 'target', 'backend']);
  });

  it('loses no node and makes up none', () => {
    const nodes = [...routesOf('x', 'y', 'z'), ...gateways];
    const links = flowLinks('g2 > y', 'nowhere > z', 'y > x');

    expect(orderOf(nodes, links).sort()).toEqual(
      nodes.map(({ id }) => id).sort(),
    );
  });
});
