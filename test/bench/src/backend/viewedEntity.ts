/** The catalog entity whose page viewers of the Kubernetes plugin have open. @internal */
export const viewedEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-id': 'payments' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-payments' },
};
