import { DEMO_WORLD } from './demoWorld';

/** Clusters of the demo, the one that was there first in front. @public */
export const CLUSTER_NAMES = ['demo-eu', 'demo-us'] as const;

/** One of `CLUSTER_NAMES`. @public */
export type ClusterName = (typeof CLUSTER_NAMES)[number];

/** A cluster as app-config.yaml names it, with the environment that leads to it. @public */
export interface DemoCluster {
  readonly name: ClusterName;
  /** Where its load balancers are; each cluster has a region of its own in the one account. */
  readonly region: string;
  /** Folder below `edge/` whose manifests belong to it. */
  readonly environment: string;
  /** Certificates of its environment: ARN by the host name it covers. */
  readonly certificates: Readonly<Record<string, string>>;
  /** Whether EKS Auto Mode makes load balancers there, beside the AWS Load Balancer Controller. */
  readonly hasAutoMode: boolean;
}

const usCertificate = (id: string) =>
  `arn:aws:acm:us-east-1:${DEMO_WORLD.accountId}:certificate/${id}`;

/** Both lead to the same account; neither has a certificate of the other's region. @public */
export const DEMO_CLUSTERS: Readonly<Record<ClusterName, DemoCluster>> = {
  'demo-eu': {
    name: 'demo-eu',
    region: DEMO_WORLD.region,
    environment: DEMO_WORLD.environment,
    certificates: { '*.example.com': DEMO_WORLD.certificateArn },
    hasAutoMode: false,
  },
  'demo-us': {
    name: 'demo-us',
    region: 'us-east-1',
    environment: 'production-us',
    certificates: {
      '*.us.example.com': usCertificate('0b7d2c94-51f3-4e0b-8d26-7a94c3e1f562'),
      'login.example.com': usCertificate(
        'c4e8a1d7-2f60-4b39-9e15-6d0b82f7a3c8',
      ),
    },
    hasAutoMode: true,
  },
};
