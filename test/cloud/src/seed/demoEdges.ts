import type { ClusterName } from './demoClusters';

/** An edge of the demo world and what it is there to show. @public */
export interface DemoEdge {
  readonly name: string;
  /** Where it is; the one to request may come elsewhere. */
  readonly cluster: ClusterName;
  readonly namespace: string;
  readonly story: string;
}

/** Every edge the demo has or will have; `orders-edge` exists once it was requested and merged. @public */
export const DEMO_EDGES: readonly DemoEdge[] = [
  {
    name: 'orders-edge',
    cluster: 'demo-eu',
    namespace: 'orders',
    story: 'The one to request in the portal.',
  },
  {
    name: 'pay-edge',
    cluster: 'demo-eu',
    namespace: 'payments',
    story: 'In order.',
  },
  {
    name: 'shop-edge',
    cluster: 'demo-eu',
    namespace: 'shop',
    story: 'Redirect loop: its redirect route answers on port 443 as well.',
  },
  {
    name: 'search-edge',
    cluster: 'demo-eu',
    namespace: 'search',
    story:
      'No load balancer: ssl-ports names a port the Service does not have.',
  },
  {
    name: 'media-edge',
    cluster: 'demo-eu',
    namespace: 'media',
    story: 'All targets fail their health checks.',
  },
  {
    name: 'legacy-gw',
    cluster: 'demo-eu',
    namespace: 'legacy',
    story: 'Made by hand, owned by nobody.',
  },
  {
    name: 'invoice-edge',
    cluster: 'demo-us',
    namespace: 'invoices',
    story: 'Warming up: AWS is setting up its load balancer, time and again.',
  },
  {
    name: 'login-edge',
    cluster: 'demo-us',
    namespace: 'login',
    story: 'Its imported certificate ends in nine days, and nobody renews it.',
  },
  {
    name: 'track-edge',
    cluster: 'demo-us',
    namespace: 'tracking',
    story: 'EKS Auto Mode made its load balancer, with marks of its own.',
  },
  {
    name: 'shared-gw',
    cluster: 'demo-us',
    namespace: 'platform',
    story:
      'One Gateway for payments-api, shop-api and the ListenerSet of loyalty: each sees its own.',
  },
];
