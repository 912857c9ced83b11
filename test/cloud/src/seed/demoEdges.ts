/** An edge of the demo world and what it is there to show. @public */
export interface DemoEdge {
  readonly name: string;
  readonly namespace: string;
  readonly story: string;
}

/** Every edge the demo has or will have; `orders-edge` exists once it was requested and merged. @public */
export const DEMO_EDGES: readonly DemoEdge[] = [
  {
    name: 'orders-edge',
    namespace: 'orders',
    story: 'The one to request in the portal.',
  },
  { name: 'pay-edge', namespace: 'payments', story: 'In order.' },
  {
    name: 'shop-edge',
    namespace: 'shop',
    story: 'Redirect loop: its redirect route answers on port 443 as well.',
  },
  {
    name: 'search-edge',
    namespace: 'search',
    story:
      'No load balancer: ssl-ports names a port the Service does not have.',
  },
  {
    name: 'media-edge',
    namespace: 'media',
    story: 'All targets fail their health checks.',
  },
  {
    name: 'legacy-gw',
    namespace: 'legacy',
    story: 'Made by hand, owned by nobody.',
  },
];
