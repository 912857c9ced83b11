import {
  aLoadBalancer,
  anEnvoyProxy,
  aSeen,
  aTargetGroup,
  LOAD_BALANCER_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { noSecurityGroup } from './A19-no-security-group';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';
const bare = { loadBalancer: aLoadBalancer({ securityGroups: [] }) };

const asking = (
  annotations: Record<string, string>,
  loadBalancerSourceRanges: string[] = [],
): Partial<EdgeTopology> => ({
  envoyProxy: anEnvoyProxy({
    loadBalancerSourceRanges,
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
  }),
});
const ownGroups = asking({ [`${prefix}-security-groups`]: 'sg-1, sg-2' });

describeRule(noSecurityGroup, {
  fires: {
    'groups of its own': {
      seen: aSeen({ ...ownGroups, ...bare }),
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'SecurityGroups',
      message:
        'More clients than asked can reach https://pay.example.com, because its load balancer was made without security groups and can never get one.',
      observed: 'no security group',
      expected: 'sg-1 and sg-2',
    },
    'a list of prefixes': {
      seen: aSeen({
        ...asking({ [`${prefix}-security-group-prefix-lists`]: 'pl-1' }),
        ...bare,
      }),
      expected: 'pl-1',
    },
    'groups of its own, also where pods see the clients': {
      seen: aSeen({
        ...ownGroups,
        ...bare,
        targetGroups: [
          aTargetGroup(443, {
            attributes: { 'preserve_client_ip.enabled': 'true' },
          }),
        ],
      }),
      expected: 'sg-1 and sg-2',
    },
    'address ranges': {
      seen: aSeen({ ...asking({}, ['10.0.0.0/8']), ...bare }),
      expected: '10.0.0.0/8',
    },
  },
  quiet: {
    'ranges that hold at the pods, which see the clients': aSeen({
      ...asking({}, ['10.0.0.0/8']),
      ...bare,
      targetGroups: [
        aTargetGroup(443, {
          attributes: { 'preserve_client_ip.enabled': 'true' },
        }),
      ],
    }),
    'ranges that hold at nodes, which see them by default': aSeen({
      ...asking({}, ['10.0.0.0/8']),
      ...bare,
      targetGroups: [
        aTargetGroup(443, { targetType: 'instance', attributes: {} }),
      ],
    }),
    'nothing asked of groups': aSeen(bare),
    'groups that are there': aSeen(ownGroups),
    'no load balancer yet': aSeen({ ...ownGroups, loadBalancer: undefined }),
  },
});
