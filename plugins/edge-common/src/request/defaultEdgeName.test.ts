import { defaultEdgeName } from './defaultEdgeName';
import { EDGE_NAME } from './schema/grammars';

describe('defaultEdgeName', () => {
  it.each([
    ['orders', 'orders-edge'],
    ['Orders.API_v2', 'orders-api-v2-edge'],
    ['_orders_', 'orders-edge'],
    ['3scale', 'e-3scale-edge'],
    ['a'.repeat(35), `${'a'.repeat(35)}-edge`],
  ])('makes of %s %s', (entity, name) => {
    expect(defaultEdgeName(entity)).toBe(name);
  });

  it('takes the suffix of the environment', () => {
    expect(defaultEdgeName('orders', '-staging')).toBe('orders-staging');
  });

  it('keeps long names apart', () => {
    const [one, other] = ['x', 'y'].map(end =>
      defaultEdgeName(`${'a'.repeat(50)}${end}`),
    );
    expect(one).toHaveLength(40);
    expect(one).not.toBe(other);
  });

  it.each([
    'orders',
    'Ä',
    '---',
    '9',
    'a.b.c',
    'x'.repeat(63),
    'A_b'.repeat(20),
  ])('always gives a valid name, for %s too', entity => {
    expect(defaultEdgeName(entity)).toMatch(EDGE_NAME.pattern);
  });
});
