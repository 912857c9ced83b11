import type { SecurityGroupRule } from '../../snapshot';
import {
  aFrontendGroup,
  aGroup,
  aLoadBalancer,
  aLoadBalancerListener,
  aNetwork,
  anEnvoyProxy,
  anInboundRule,
  anOutboundRule,
  aNodeGroup,
  aRange,
  aSecurityGroup,
  aSeen,
  BACKEND_GROUP,
  FRONTEND_GROUP,
  NODE_GROUP,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { clientsKeptOut } from './A18-clients-kept-out';

const admitting = (...rules: SecurityGroupRule[]): Partial<EdgeTopology> => ({
  ec2: aNetwork({
    securityGroups: [
      aNodeGroup(),
      aFrontendGroup({ rules: [anOutboundRule(), ...rules] }),
      aSecurityGroup({ id: BACKEND_GROUP }),
    ],
  }),
});
const declaring = (...loadBalancerSourceRanges: string[]) => ({
  envoyProxy: anEnvoyProxy({ loadBalancerSourceRanges }),
});
const from = (...cidrs: string[]) =>
  cidrs.flatMap(cidr =>
    [80, 443].map(port => anInboundRule(port, aRange(cidr))),
  );
const withOwnGroups = anEnvoyProxy({
  loadBalancerSourceRanges: ['10.0.0.0/8'],
  serviceAnnotations: {
    ...PAY_EDGE_ANNOTATIONS,
    'service.beta.kubernetes.io/aws-load-balancer-security-groups': 'sg-own',
  },
});

describeRule(clientsKeptOut, {
  fires: {
    'no rule for 443': {
      seen: aSeen(admitting(anInboundRule(80))),
      impact: 'outage',
      object: { group: 'aws', kind: 'SecurityGroup', name: FRONTEND_GROUP },
      message:
        'Clients of https://pay.example.com wait until their connection times out on port 443, because no security group of the load balancer admits anyone there.',
      observed: `TCP 443 from nobody (${FRONTEND_GROUP} and ${BACKEND_GROUP})`,
      expected: 'TCP 443 from the clients',
    },
    'no rule for the redirect on 80': {
      seen: aSeen(admitting(anInboundRule(443))),
      impact: 'partial',
    },
    'no inbound rule at all': {
      seen: aSeen(admitting()),
      impact: 'outage',
      expected: 'TCP 80 and 443 from the clients',
    },
    'a rule for UDP 443': {
      seen: aSeen(
        admitting(
          anInboundRule(80),
          anInboundRule(443, aRange('0.0.0.0/0'), { protocol: 'udp' }),
        ),
      ),
      impact: 'outage',
    },
    'a range asked for that is not admitted': {
      seen: aSeen({
        ...declaring('10.0.0.0/8', '192.168.0.0/16'),
        ...admitting(...from('10.0.0.0/8')),
      }),
      impact: 'partial',
      message:
        'Clients of https://pay.example.com in 192.168.0.0/16 wait until their connection times out on port 80 and 443, because the security groups of the load balancer do not admit all of them.',
      observed: '10.0.0.0/8',
      expected: '10.0.0.0/8 and 192.168.0.0/16',
    },
    'half of a range': {
      seen: aSeen({
        ...declaring('10.0.0.0/8'),
        ...admitting(...from('10.0.0.0/9')),
      }),
      observed: '10.0.0.0/9',
    },
    'a security group instead of the range': {
      seen: aSeen({
        ...declaring('10.0.0.0/8'),
        ...admitting(
          anInboundRule(80, aGroup(NODE_GROUP)),
          anInboundRule(443, aGroup(NODE_GROUP)),
        ),
      }),
      observed: NODE_GROUP,
    },
    'an IPv6 range of a dualstack load balancer': {
      seen: aSeen({
        ...declaring('10.0.0.0/8', '2001:db8::/32'),
        ...admitting(...from('10.0.0.0/8')),
        loadBalancer: aLoadBalancer({ ipAddressType: 'dualstack' }),
      }),
      message: expect.stringContaining('in 2001:db8::/32 wait'),
    },
  },
  quiet: {
    'the controller’s own group': aSeen({ ec2: aNetwork() }),
    'ranges as asked': aSeen({
      ...declaring('10.0.0.0/8'),
      ...admitting(...from('10.0.0.0/8')),
    }),
    'a range in two halves': aSeen({
      ...declaring('10.0.0.0/8'),
      ...admitting(...from('10.0.0.0/9', '10.128.0.0/9')),
    }),
    'a range within a wider one': aSeen({
      ...declaring('10.1.0.0/16'),
      ...admitting(...from('10.0.0.0/8')),
    }),
    'clients nobody declared': aSeen(admitting(...from('10.0.0.0/8'))),
    'a list of prefixes, which may hold the range': aSeen({
      ...declaring('10.0.0.0/8'),
      ...admitting(
        anInboundRule(80, { kind: 'prefixList', id: 'pl-1' }),
        anInboundRule(443, { kind: 'prefixList', id: 'pl-1' }),
      ),
    }),
    'an IPv6 range of a load balancer without IPv6, which M42 tells': aSeen({
      ...declaring('10.0.0.0/8', '2001:db8::/32'),
      ...admitting(...from('10.0.0.0/8')),
    }),
    'ranges beside groups of its own, which M42 tells': aSeen({
      envoyProxy: withOwnGroups,
      ...admitting(...from('192.168.0.0/16')),
    }),
    'a load balancer without groups': aSeen({
      loadBalancer: aLoadBalancer({ securityGroups: [] }),
      ec2: aNetwork(),
    }),
    'a UDP listener': aSeen({
      listeners: [aLoadBalancerListener(53, { protocol: 'UDP' })],
      ...admitting(),
    }),
    'no load balancer': aSeen({ loadBalancer: undefined, ec2: aNetwork() }),
  },
  unable: {
    'groups that EC2 does not show': {
      seen: aSeen({ ec2: aNetwork({ securityGroups: [aNodeGroup()] }) }),
      reason: `EC2 does not show ${FRONTEND_GROUP} and ${BACKEND_GROUP}`,
    },
  },
});
