import { mayBeOf } from './mayBeOf';

const environment = (namespace?: string) => ({
  ...{ name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
  ...{ namespace, defaults: {}, certificates: [] },
});

describe('mayBeOf', () => {
  it.each([
    ['its namespace', 'payments', 'demo-eu/payments/pay-edge', true],
    ['another namespace', 'payments', 'demo-eu/shop/shop-edge', false],
    ['any namespace where it has none', undefined, 'demo-eu/shop/x', true],
    ['another cluster', 'payments', 'demo-us/payments/pay-edge', false],
    ['another cluster, without a namespace', undefined, 'demo-us/a/b', false],
    ['a scope of a shared Gateway', 'shop', 'demo-eu/shop/gw/x:y/z', true],
  ])('judges an edge of %s', (_, namespace, edge, expected) => {
    expect(mayBeOf(environment(namespace), edge)).toBe(expected);
  });
});
