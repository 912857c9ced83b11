import { flowLinks, flowNode } from '../../__fixtures__/flows';
import { bridgeGaps } from './bridgeGaps';
import type { FlowLink, FlowNode } from './Flow';

const name = flowNode('name', 'hostname');
const other = flowNode('other', 'hostname');
const nlb = flowNode('nlb', 'nlb');
const tls = flowNode('443', 'listeners');
const targets = flowNode('targets', 'targets');
const https = flowNode('https', 'gateway');
const http = flowNode('http', 'gateway');
const app = flowNode('app', 'routes');
const missing = (node: FlowNode): FlowNode => ({ ...node, isMissing: true });

const bridges = (nodes: readonly FlowNode[], links: readonly FlowLink[] = []) =>
  bridgeGaps(nodes, links).map(({ from, to }) => `${from} > ${to}`);

describe('bridgeGaps', () => {
  it.each<[string, FlowNode[], FlowLink[], string[]]>([
    ['nothing in an empty map', [], [], []],
    ['nothing in a single step', [https, http], [], []],
    [
      'nothing where every step leads on',
      [name, nlb, tls, targets, https],
      flowLinks('name > nlb', 'nlb > 443', '443 > targets', 'targets > https'),
      [],
    ],
    [
      'nothing between neighbours: that they are not linked is the truth',
      [https, app],
      [],
      [],
    ],
    ['the steps that AWS would show', [name, https], [], ['name > https']],
    [
      'every name with every way in, as nothing says which is whose',
      [name, other, https, http],
      [],
      ['name > https', 'name > http', 'other > https', 'other > http'],
    ],
    [
      'one hole and not the whole way',
      [name, nlb, https, app],
      flowLinks('name > nlb', 'https > app'),
      ['nlb > https'],
    ],
    [
      'two holes, each by itself',
      [name, tls, https],
      [],
      ['name > 443', '443 > https'],
    ],
    [
      'the place of what is missing with the neighbour it would lead to',
      [name, missing(nlb), tls],
      flowLinks('name > nlb'),
      ['nlb > 443'],
    ],
    [
      'a neighbour with the place of what is missing',
      [https, missing(app)],
      [],
      ['https > app'],
    ],
  ])('crosses %s', (_what, nodes, links, expected) => {
    expect(bridges(nodes, links)).toEqual(expected);
  });

  it('takes a link over a hole for its crossing', () => {
    const links = flowLinks('name > nlb', 'nlb > https');

    expect(bridges([name, nlb, targets, https], links)).not.toContain(
      'targets > https',
    );
  });

  it('says of each that nothing but the order of the steps tells it', () => {
    expect(bridgeGaps([name, https], [])).toEqual([
      { from: 'name', to: 'https', isAssumed: true },
    ]);
  });

  it('leads to nothing that only stands beside the way', () => {
    const aside = flowNode('proxy', 'gateway', { isAside: true });

    expect(bridges([name, aside, https])).toEqual(['name > https']);
    expect(bridges([name, aside])).toEqual([]);
  });
});
