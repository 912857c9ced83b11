import type { Entity } from '@backstage/catalog-model';

/** A component with its owner, as the catalog serves it. */
export const aComponent = (
  name: string,
  owner: string,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', annotations },
  spec: { type: 'service', owner },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

/** A team. */
export const aGroup = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
});

/** The catalog around `pay-edge`: its component, its team, and another team's component. */
export const TEST_ENTITIES: readonly Entity[] = [
  aGroup('team-pay'),
  aGroup('team-orders'),
  aComponent('pay', 'group:default/team-pay', {
    'tls-edge.dev/edge': 'demo-eu/payments/pay-edge',
  }),
  aComponent('orders', 'group:default/team-orders', {
    'backstage.io/kubernetes-namespace': 'orders',
    'tls-edge.dev/service': 'orders:8080',
  }),
];
