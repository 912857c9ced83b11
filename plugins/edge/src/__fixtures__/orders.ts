import type { Entity } from '@backstage/catalog-model';

/** The Component whose page the tests look at. */
export const orders: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-orders' },
    { type: 'dependsOn', targetRef: 'resource:default/orders-db' },
  ],
};
