import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { node } from '../../__fixtures__/maps';
import { buildFlow } from './buildFlow';
import { asidesOf, columnsOf } from './columnsOf';
import { pathOf } from './pathOf';

const GATEWAY_API = 'gateway.networking.k8s.io';

/** What a tenant of a shared Gateway sees: its own objects, and the Gateway without its parts. */
const hostname = node(['dns', 'Hostname', 'loyalty.example.com'], 'dns');
const gateway = node([GATEWAY_API, 'Gateway', 'shared-gw'], 'gateway');
const set = node([GATEWAY_API, 'ListenerSet', 'loyalty'], 'gateway');
const own = node([GATEWAY_API, 'HTTPRoute', 'app'], 'routes');
const second = node([GATEWAY_API, 'GRPCRoute', 'calls'], 'routes');
const service = node(['', 'Service', 'loyalty'], 'backends');

type Node = EdgeReport['map']['nodes'][number];
type Pair = readonly [from: Node, to: Node];

const flowOf = (nodes: readonly Node[], ...pairs: readonly Pair[]) =>
  buildFlow({
    nodes: [...nodes],
    links: pairs.map(([from, to]) => ({
      from: from.id,
      to: to.id,
      relation: 'parent',
    })),
  });
const linesOf = ({ links, nodes }: ReturnType<typeof buildFlow>) => {
  const labelOf = (id: string) => nodes.find(one => one.id === id)?.label;
  return links.map(({ from, to, isAssumed }) =>
    [labelOf(from), isAssumed ? '- >' : '>', labelOf(to)].join(' '),
  );
};

describe('the map of a tenant', () => {
  const throughSet = () =>
    flowOf(
      [hostname, gateway, set, own, service],
      [set, gateway],
      [own, set],
      [own, service],
    );

  it('leads from its name to its own listeners by one line', () => {
    expect(linesOf(throughSet())).toEqual([
      'loyalty > app',
      'app > loyalty',
      'loyalty.example.com - > loyalty',
    ]);
  });

  it('rests on the Gateway behind its listeners', () => {
    const flow = throughSet();

    expect(asidesOf(flow.nodes).map(({ label }) => label)).toEqual([
      'shared-gw',
    ]);
    expect(flow.ties).toEqual([{ from: gateway.id, to: set.id }]);
  });

  it.each([
    ['its name', hostname],
    ['its listeners', set],
    ['the Gateway', gateway],
    ['its backend', service],
  ])('lights as one way from %s', (_where, { id }) => {
    expect(pathOf(throughSet(), id)).toEqual(
      new Set([hostname, gateway, set, own, service].map(one => one.id)),
    );
  });

  it('passes the Gateway where its routes hang on the Gateway itself', () => {
    const flow = flowOf([hostname, gateway, own], [own, gateway]);

    expect(linesOf(flow)).toEqual([
      'shared-gw > app',
      'loyalty.example.com - > shared-gw',
    ]);
    expect(asidesOf(flow.nodes)).toEqual([]);
  });

  it('passes both where routes of either kind hang on both', () => {
    const flow = flowOf(
      [hostname, gateway, set, own, second],
      [set, gateway],
      [own, set],
      [second, gateway],
    );

    expect(
      columnsOf(flow.nodes)
        .find(({ id }) => id === 'gateway')
        ?.nodes.map(({ label }) => label),
    ).toEqual(['shared-gw', 'loyalty']);
    expect(linesOf(flow).filter(line => line.includes('- >'))).toEqual([
      'loyalty.example.com - > shared-gw',
      'loyalty.example.com - > loyalty',
    ]);
  });

  it('leads to its listeners before any route hangs on them', () => {
    expect(linesOf(flowOf([hostname, gateway, set], [set, gateway]))).toEqual([
      'loyalty.example.com - > loyalty',
    ]);
  });
});
