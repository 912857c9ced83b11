import type { ClusterName } from './demoClusters';

/** One service of the demo shop: a team, its repository, its workload and perhaps its edge. @public */
export interface DemoService {
  /** Name of component, repository, Deployment and Service alike. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly namespace: string;
  readonly owner: string;
  readonly replicas: number;
  /** Where its workload runs; its edge or route is in the first of them. */
  readonly clusters: readonly [ClusterName, ...ClusterName[]];
  /** Name of the Gateway that is seeded, absent for the service that has to ask for one. */
  readonly edge?: {
    readonly name: string;
    readonly hostname: string;
    /** Where it is not the AWS Load Balancer Controller's. */
    readonly loadBalancerClass?: string;
  };
  /** Host name of its route through the Gateway that the platform team shares with all. */
  readonly sharedHostname?: string;
  /** Name of the ListenerSet by which its team brings a listener of its own to that Gateway. */
  readonly listenerSet?: string;
}

/** Port every workload of the demo listens on. @public */
export const SERVICE_PORT = 8080;

/** Every service with a repository, the one without an edge first. @public */
export const DEMO_SERVICES: readonly DemoService[] = [
  {
    name: 'orders',
    title: 'Orders',
    description: 'Takes orders. Has no edge yet: request one.',
    namespace: 'orders',
    owner: 'team-orders',
    replicas: 2,
    clusters: ['demo-eu', 'demo-us'],
  },
  {
    name: 'payments',
    title: 'Payments',
    description: 'Charges cards behind an edge that is in order.',
    namespace: 'payments',
    owner: 'team-payments',
    replicas: 3,
    clusters: ['demo-eu'],
    edge: { name: 'pay-edge', hostname: 'pay.example.com' },
  },
  {
    name: 'shop',
    title: 'Shop',
    description: 'The shop window. Its visitors get a redirect loop.',
    namespace: 'shop',
    owner: 'team-shop',
    replicas: 2,
    clusters: ['demo-eu'],
    edge: { name: 'shop-edge', hostname: 'shop.example.com' },
  },
  {
    name: 'search',
    title: 'Search',
    description: 'Finds products. Its load balancer was never made.',
    namespace: 'search',
    owner: 'team-search',
    replicas: 2,
    clusters: ['demo-eu'],
    edge: { name: 'search-edge', hostname: 'search.example.com' },
  },
  {
    name: 'media',
    title: 'Media',
    description: 'Serves pictures. All its targets fail their checks.',
    namespace: 'media',
    owner: 'team-media',
    replicas: 2,
    clusters: ['demo-eu'],
    edge: { name: 'media-edge', hostname: 'media.example.com' },
  },
  {
    name: 'invoices',
    title: 'Invoices',
    description: 'Writes invoices. Its load balancer is still being set up.',
    namespace: 'invoices',
    owner: 'team-invoices',
    replicas: 1,
    clusters: ['demo-us'],
    edge: { name: 'invoice-edge', hostname: 'invoices.us.example.com' },
  },
  {
    name: 'login',
    title: 'Login',
    description: 'Signs people in. Its certificate ends soon.',
    namespace: 'login',
    owner: 'team-login',
    replicas: 1,
    clusters: ['demo-us'],
    edge: { name: 'login-edge', hostname: 'login.example.com' },
  },
  {
    name: 'payments-api',
    title: 'Payments API',
    description: 'Payments for partners, behind the shared Gateway.',
    namespace: 'payments-api',
    owner: 'team-payments',
    replicas: 1,
    clusters: ['demo-us'],
    sharedHostname: 'payments-api.us.example.com',
  },
  {
    name: 'shop-api',
    title: 'Shop API',
    description: 'The shop for partners, behind the shared Gateway.',
    namespace: 'shop-api',
    owner: 'team-shop',
    replicas: 1,
    clusters: ['demo-us'],
    sharedHostname: 'shop-api.us.example.com',
  },
  {
    name: 'loyalty',
    title: 'Loyalty',
    description:
      'Counts points. Brings a listener of its own to the shared Gateway.',
    namespace: 'loyalty',
    owner: 'team-loyalty',
    replicas: 1,
    clusters: ['demo-us'],
    sharedHostname: 'loyalty.us.example.com',
    listenerSet: 'loyalty-listeners',
  },
  {
    name: 'tracking',
    title: 'Tracking',
    description: 'Follows parcels. EKS Auto Mode makes its load balancer.',
    namespace: 'tracking',
    owner: 'team-tracking',
    replicas: 1,
    clusters: ['demo-us'],
    edge: {
      name: 'track-edge',
      hostname: 'tracking.us.example.com',
      loadBalancerClass: 'eks.amazonaws.com/nlb',
    },
  },
];
