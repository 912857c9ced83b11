import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { hideInvisible, namedRefs } from './hideInvisible';

const pay = 'component:default/pay';
const orders = 'component:default/orders';
const team = 'group:default/team-pay';

const report = aReport({ entityRefs: [orders, pay], owner: team });
const scoped = aReport({
  id: anEdgeId('pay-edge', { scope: orders }),
  entityRefs: [orders],
});

describe('hideInvisible', () => {
  it('changes nothing for someone who sees all', () => {
    expect(hideInvisible(report, new Set([pay, orders, team]))).toEqual(report);
  });

  it('leaves out the entities and the owner that are hidden', () => {
    expect(hideInvisible(report, new Set([pay]))).toMatchObject({
      entityRefs: [pay],
      owner: undefined,
      state: 'ready',
    });
  });

  it('leaves out the edge of a hidden tenant', () => {
    expect(hideInvisible(scoped, new Set([pay]))).toBeUndefined();
    expect(hideInvisible(scoped, new Set([orders]))).toEqual(scoped);
  });
});

describe('namedRefs', () => {
  it('finds entities, owner and tenant', () => {
    expect(namedRefs(report)).toEqual([orders, pay, team]);
    expect(namedRefs(scoped)).toEqual([orders, orders]);
    expect(namedRefs(aReport())).toEqual([]);
  });
});
