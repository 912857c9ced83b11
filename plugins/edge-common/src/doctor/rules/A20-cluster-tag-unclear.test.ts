import {
  aFrontendGroup,
  aLoadBalancer,
  aNetwork,
  aNetworkInterface,
  anEnvoyProxy,
  aNodeGroup,
  aSecurityGroup,
  aSeen,
  aWarning,
  BACKEND_GROUP,
  ENVOY_NAMESPACE,
  NODE_GROUP,
  PAY_EDGE_ANNOTATIONS,
  targetGroupName,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { clusterTagUnclear } from './A20-cluster-tag-unclear';

const TAG = 'kubernetes.io/cluster/demo-eu';
const EXTRA = 'sg-extra';

const tagged = (
  node: Record<string, string>,
  extra: Record<string, string>,
): Partial<EdgeTopology> => ({
  ec2: aNetwork({
    securityGroups: [
      aNodeGroup({ tags: node }),
      aSecurityGroup({ id: EXTRA, tags: extra }),
      aFrontendGroup(),
      aSecurityGroup({ id: BACKEND_GROUP }),
    ],
    networkInterfaces: [
      aNetworkInterface({ securityGroupIds: [NODE_GROUP, EXTRA] }),
      aNetworkInterface({ id: 'eni-1b', addresses: ['10.0.2.10'] }),
    ],
  }),
});
const asking = (annotations: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
  }),
});
const prefix = 'service.beta.kubernetes.io/aws-load-balancer';
const ownGroups = { [`${prefix}-security-groups`]: 'sg-own' };

describeRule(clusterTagUnclear, {
  fires: {
    'two groups without the tag': {
      seen: aSeen(tagged({}, {})),
      object: { group: 'aws', kind: 'NetworkInterface', name: 'eni-1a' },
      message:
        'The next port of https://pay.example.com may never be opened at the pods, because not exactly one security group of their network interface has the tag of the cluster.',
      observed: `0 groups of ${NODE_GROUP} and ${EXTRA} tagged`,
      expected: `one tagged ${TAG}`,
    },
    'a refusal by the controller to write rules': {
      seen: aSeen({
        ...tagged({}, {}),
        envoyEndpoints: [],
        events: [
          aWarning(
            'FailedNetworkReconcile',
            'expected exactly one securityGroup tagged',
            {
              regarding: {
                group: 'elbv2.k8s.aws',
                kind: 'TargetGroupBinding',
                namespace: ENVOY_NAMESPACE,
                name: targetGroupName(443),
              },
            },
          ),
        ],
      }),
      impact: 'partial',
    },
    'two groups with it': {
      seen: aSeen(tagged({ [TAG]: 'owned' }, { [TAG]: 'shared' })),
      observed: `2 groups of ${NODE_GROUP} and ${EXTRA} tagged`,
    },
    'the tag of another cluster': {
      seen: aSeen(tagged({ 'kubernetes.io/cluster/other': 'owned' }, {})),
      observed: `0 groups of ${NODE_GROUP} and ${EXTRA} tagged`,
    },
    'a load balancer of EKS Auto Mode, which tags the cluster its own way': {
      seen: aSeen({
        ...tagged({}, {}),
        loadBalancer: aLoadBalancer({
          tags: { 'eks:eks-cluster-name': 'auto-eu' },
        }),
      }),
      expected: 'one tagged kubernetes.io/cluster/auto-eu',
    },
    'groups of its own for which the controller writes rules': {
      seen: aSeen({
        ...tagged({}, {}),
        ...asking({
          ...ownGroups,
          [`${prefix}-manage-backend-security-group-rules`]: 'true',
        }),
      }),
    },
  },
  quiet: {
    'one group with the tag of two': aSeen(tagged({ [TAG]: 'owned' }, {})),
    'a single group, tagged or not': aSeen({
      ec2: aNetwork({
        securityGroups: [
          aNodeGroup({ tags: {} }),
          aFrontendGroup(),
          aSecurityGroup({ id: BACKEND_GROUP }),
        ],
      }),
    }),
    'rules that nobody writes but the team': aSeen({
      ...tagged({}, {}),
      ...asking(ownGroups),
    }),
    'no load balancer': aSeen({
      ...tagged({}, {}),
      loadBalancer: undefined,
    }),
  },
  unable: {
    'a load balancer without the tag of its cluster': {
      seen: aSeen({
        ...tagged({}, {}),
        loadBalancer: aLoadBalancer({ tags: {} }),
      }),
      reason:
        'the load balancer does not say how the controller calls the cluster',
    },
  },
});
