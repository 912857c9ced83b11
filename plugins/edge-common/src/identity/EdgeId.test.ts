import {
  edgeKey,
  formatEdgeId,
  parseEdgeAnnotation,
  parseEdgeId,
} from './EdgeId';

describe('EdgeId', () => {
  const id = { cluster: 'demo-eu', namespace: 'payments', gateway: 'pay-edge' };

  it('reads back what it writes', () => {
    expect(parseEdgeId(formatEdgeId(id))).toEqual(id);
  });

  it('tells the edges of two tenants of one Gateway apart', () => {
    const key = (scope: string) => edgeKey({ ...id, scope });

    expect(key('component:default/a')).not.toBe(key('component:default/b'));
  });

  it.each(['demo-eu/payments', 'a/b/c/d', 'A/b/c', 'a//c', '../b/c', ''])(
    'takes %p for no edge',
    text => {
      expect(parseEdgeId(text)).toBeUndefined();
    },
  );

  it('keeps the edges of an annotation that are well formed', () => {
    expect(parseEdgeAnnotation('demo-eu/payments/pay-edge, nonsense')).toEqual([
      id,
    ]);
    expect(parseEdgeAnnotation(undefined)).toEqual([]);
  });
});
