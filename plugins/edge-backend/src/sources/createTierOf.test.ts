import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import { createTierOf } from './createTierOf';

const { environments } = parseEdgeConfig({
  clusters: [{ name: 'demo-eu', inCluster: true }],
  environments: [
    { name: 'production', cluster: 'demo-eu', namespace: 'payments' },
    {
      ...{ name: 'blue', cluster: 'demo-eu', namespace: 'shop' },
      ...{ nameSuffix: '-blue', production: false },
    },
    {
      ...{ name: 'green', cluster: 'demo-eu', namespace: 'shop' },
      ...{ nameSuffix: '-green', production: true },
    },
    { name: 'staging', cluster: 'demo-eu', production: false },
  ].map(one => ({ ...one, gatewayClass: 'envoy' })),
});

describe('createTierOf', () => {
  const isHot = (edge: string) => edge.endsWith('/viewed');
  const tierOf = createTierOf(environments, isHot);

  it.each([
    ['an edge of production', 'demo-eu/payments/pay-edge', 'warm'],
    ['one scope of a shared Gateway', 'demo-eu/payments/gw/x:y/z', 'warm'],
    ['an edge of one of two environments', 'demo-eu/shop/shop-edge', 'warm'],
    ['an edge of staging', 'demo-eu/orders/orders-edge', 'cold'],
    ['a cluster without environments', 'demo-us/payments/pay-edge', 'cold'],
    ['staging that somebody waits for', 'demo-eu/orders/viewed', 'hot'],
    ['production that somebody waits for', 'demo-eu/payments/viewed', 'hot'],
  ])('follows %s by what it serves', (_, edge, expected) => {
    expect(tierOf(edge)).toBe(expected);
  });

  it('takes an environment for production where nothing is said', () => {
    const all = environments.map(one => ({ ...one, production: undefined }));
    expect(createTierOf(all, isHot)('demo-eu/orders/orders-edge')).toBe('warm');
  });
});
