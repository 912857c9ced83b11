import { readEntityFacts } from './readEntityFacts';

describe('readEntityFacts', () => {
  it('reads ref, owner and annotations', () => {
    expect(
      readEntityFacts({
        kind: 'Component',
        metadata: {
          name: 'Orders',
          namespace: 'Shop',
          title: 'Orders service',
          annotations: {
            'backstage.io/kubernetes-namespace': 'orders',
            'tls-edge.dev/service': 'orders:8080',
          },
        },
        relations: [
          { type: 'partOf', targetRef: 'system:default/shop' },
          { type: 'ownedBy', targetRef: 'group:default/team-orders' },
          { type: 'ownedBy', targetRef: 'user:default/olga' },
        ],
      }),
    ).toEqual({
      ref: 'component:shop/orders',
      name: 'Orders',
      title: 'Orders service',
      owner: 'group:default/team-orders',
      owners: ['group:default/team-orders', 'user:default/olga'],
      namespace: 'orders',
      service: 'orders:8080',
    });
  });

  it('takes the default namespace and leaves out what is not said', () => {
    expect(
      readEntityFacts({ kind: 'Component', metadata: { name: 'orders' } }),
    ).toEqual({ ref: 'component:default/orders', name: 'orders', owners: [] });
  });
});
