import { belongsTo } from './belongsTo';

describe('belongsTo', () => {
  it.each([
    ['payments', 'edge/production/pay-edge/gateway.yaml', true, false],
    ['login', 'edge/production-us/login-edge/gateway.yaml', false, true],
    ['orders', 'edge/production/orders-edge/gateway.yaml', true, false],
    ['orders', 'edge/production-us/orders-edge/gateway.yaml', false, true],
    ['orders', 'edge/staging/orders-edge/gateway.yaml', false, false],
    ['orders', 'k8s/service.yaml', true, true],
    ['payments', 'k8s/service.yaml', true, false],
    ['shop-api', 'k8s/route.yaml', false, true],
    ['loyalty', 'k8s/listenerset.yaml', false, true],
    ['stranger', 'k8s/service.yaml', true, false],
  ])('tells of %s, %s: demo-eu %s, demo-us %s', (repository, path, eu, us) => {
    expect(belongsTo('demo-eu')(repository, path)).toBe(eu);
    expect(belongsTo('demo-us')(repository, path)).toBe(us);
  });
});
