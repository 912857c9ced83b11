import type { AwsSnapshot, ClusterSnapshot } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { aTopology } from './aTopology';
import { AWS_ACCOUNT, AWS_REGION } from './payEdge';

const present = <T>(value: T | undefined): T[] =>
  value === undefined ? [] : [value];

/** The cluster in which that edge lives and nothing else. @public */
export const aClusterSnapshot = (
  edge: EdgeTopology = aTopology(),
): ClusterSnapshot => ({
  cluster: edge.id.cluster,
  parts: edge.parts,
  objects: {
    gatewayclasses: present(edge.gatewayClass),
    gateways: present(edge.gateway),
    listenersets: edge.listenerSets,
    httproutes: edge.routes.filter(({ kind }) => kind === 'HTTPRoute'),
    grpcroutes: edge.routes.filter(({ kind }) => kind === 'GRPCRoute'),
    envoyproxies: [
      ...present(edge.envoyProxy),
      ...present(edge.classEnvoyProxy),
    ],
    clienttrafficpolicies: edge.policies.filter(
      ({ kind }) => kind === 'ClientTrafficPolicy',
    ),
    backendtrafficpolicies: edge.policies.filter(
      ({ kind }) => kind === 'BackendTrafficPolicy',
    ),
    securitypolicies: edge.policies.filter(
      ({ kind }) => kind === 'SecurityPolicy',
    ),
    namespaces: present(edge.envoyNamespace),
    services: [...present(edge.service), ...edge.backends],
    deployments: present(edge.deployment),
    pods: edge.pods,
    endpointslices: [...edge.envoyEndpoints, ...edge.backendEndpoints],
    targetgroupbindings: edge.targetGroupBindings,
    events: edge.events,
  },
});

/** The AWS account and region in which that edge's load balancer lives and nothing else. @public */
export const anAwsSnapshot = (
  edge: EdgeTopology = aTopology(),
): AwsSnapshot => ({
  accountId: AWS_ACCOUNT,
  region: AWS_REGION,
  parts: edge.parts,
  loadBalancers: present(edge.loadBalancer),
  listeners: edge.listeners,
  targetGroups: edge.targetGroups,
  certificates: edge.certificates,
  missingCertificates: edge.missingCertificates,
  ec2: edge.ec2,
  metrics: edge.metrics && [edge.metrics],
  inventory: edge.inventory,
  logBuckets: edge.logBucket && [edge.logBucket],
});
