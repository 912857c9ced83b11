import {
  entityEdges,
  minutesAgo,
  readyReport,
  request,
} from '../__fixtures__/reports';
import { edgeName, isPending, listEntityEdges } from './EntityEdge';

const other = { cluster: 'demo-eu', namespace: 'shop', gateway: 'shop-edge' };

describe('listEntityEdges', () => {
  it('lists nothing for an entity without edges and requests', () => {
    expect(listEntityEdges(entityEdges([]))).toEqual([]);
  });

  it('tells a request that nothing live answers by its milestones', () => {
    const open = request();

    expect(listEntityEdges(entityEdges([], { requests: [open] }))).toEqual([
      { kind: 'requested', id: open.edge, request: open },
    ]);
  });

  it.each(['applied', 'dismissed', 'expired'] as const)(
    'does not wait for a request that is %s',
    state => {
      expect(
        listEntityEdges(entityEdges([], { requests: [request({ state })] })),
      ).toEqual([]);
    },
  );

  it('tells the newest of several requests for one edge', () => {
    const old = request({ createdAt: minutesAgo(60), state: 'merged' });
    const young = request({ createdAt: minutesAgo(1) });

    const [edge, ...more] = listEntityEdges(
      entityEdges([], { requests: [old, young] }),
    );

    expect(edge.request).toBe(young);
    expect(more).toEqual([]);
  });

  it('tells what runs by its report, with its request beside it', () => {
    const report = readyReport();
    const change = request({ edge: report.id });

    expect(
      listEntityEdges(entityEdges([report], { requests: [change] })),
    ).toEqual([{ kind: 'live', id: report.id, report, request: change }]);
  });

  it('tells a report without anything live by the request on its way', () => {
    const report = readyReport({ state: 'requested' });
    const merged = request({ edge: report.id, state: 'merged' });

    expect(
      listEntityEdges(entityEdges([report], { requests: [merged] })),
    ).toEqual([{ kind: 'requested', id: report.id, request: merged }]);
  });

  it('puts the worst first, requests among them', () => {
    const ready = readyReport();
    const broken = readyReport({ id: other, state: 'broken' });

    const names = listEntityEdges(
      entityEdges([ready, broken], { requests: [request()] }),
    ).map(edgeName);

    expect(names).toEqual([
      'demo-eu/shop/shop-edge',
      'demo-eu/orders/orders-edge',
      'demo-eu/payments/pay-edge',
    ]);
  });
});

describe('isPending', () => {
  it.each([
    ['open', true],
    ['merged', true],
    ['partlyApplied', true],
    ['applied', false],
    ['dismissed', false],
    ['expired', false],
  ] as const)('knows that %p is still on its way: %p', (state, expected) => {
    expect(isPending(request({ state }))).toBe(expected);
  });

  it('knows that no request is on no way', () => {
    expect(isPending(undefined)).toBe(false);
  });
});
