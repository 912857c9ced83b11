import type { Ec2Facts, SecurityGroupRule, TargetGroup } from '../../snapshot';
import {
  aFrontendGroup,
  aGroup,
  aLoadBalancer,
  aNetwork,
  aNetworkInterface,
  anInboundRule,
  anOutboundRule,
  anUnhealthyTarget,
  aNodeGroup,
  aRange,
  aSecurityGroup,
  aSeen,
  aSubnet,
  aTarget,
  aTargetGroup,
  BACKEND_GROUP,
  FRONTEND_GROUP,
  NODE_GROUP,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { closedToLoadBalancer } from './A17-closed-to-load-balancer';

const failing = [
  anUnhealthyTarget(),
  anUnhealthyTarget({ id: '10.0.2.10', zone: 'eu-west-1b' }),
];
const unhealthy = (overrides: Partial<TargetGroup> = {}) => ({
  targetGroups: [aTargetGroup(443, { targets: failing, ...overrides })],
});

/** The healthy network, but for the inbound rules at the pods. */
const admitting = (...rules: SecurityGroupRule[]): Partial<EdgeTopology> => ({
  ec2: aNetwork({
    securityGroups: [
      aNodeGroup({ rules }),
      aFrontendGroup(),
      aSecurityGroup({ id: BACKEND_GROUP }),
    ],
  }),
});
const check = anInboundRule(19003, aGroup(BACKEND_GROUP));
const traffic = anInboundRule(10443, aGroup(BACKEND_GROUP));

const nodes: Partial<TargetGroup> = {
  targetType: 'instance',
  healthCheck: { ...aTargetGroup().healthCheck, port: 'traffic-port' },
  targets: [anUnhealthyTarget({ id: 'i-1a', port: 31443 })],
};

const network = (overrides: Partial<Ec2Facts>) => ({
  ...unhealthy(),
  ec2: aNetwork(overrides),
});

const leaving = (...rules: SecurityGroupRule[]) =>
  network({
    securityGroups: [
      aNodeGroup(),
      aFrontendGroup({ rules }),
      aSecurityGroup({ id: BACKEND_GROUP, rules }),
    ],
  });

describeRule(closedToLoadBalancer, {
  fires: {
    'groups that admit nobody': {
      seen: aSeen({ ...unhealthy(), ...admitting() }),
      impact: 'outage',
      object: { group: 'aws', kind: 'SecurityGroup', name: NODE_GROUP },
      message:
        'Clients of https://pay.example.com get no answer, because the security groups of Envoy’s pods keep the load balancer from port 10443 and 19003.',
      observed: `TCP 10443 and 19003 from nobody (${NODE_GROUP})`,
      expected: `TCP 10443 and 19003 from ${FRONTEND_GROUP} or ${BACKEND_GROUP}`,
    },
    'groups that admit the Service’s port instead of the shifted one': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(check, anInboundRule(443, aGroup(BACKEND_GROUP))),
      }),
      impact: 'outage',
      observed: `TCP 10443 from nobody (${NODE_GROUP})`,
    },
    'a closed traffic port behind a healthy check on 19003': {
      seen: aSeen({ targetGroups: [aTargetGroup(443)], ...admitting(check) }),
      impact: 'outage',
      observed: `TCP 10443 from nobody (${NODE_GROUP})`,
    },
    'a closed port of the check alone': {
      seen: aSeen({ ...unhealthy(), ...admitting(traffic) }),
      impact: 'partial',
      message:
        'The load balancer takes the pods of https://pay.example.com for unhealthy, because the security groups of Envoy’s pods keep the load balancer from port 19003.',
    },
    'the redirect’s port closed alone': {
      seen: aSeen({ ...admitting(check, traffic) }),
      impact: 'partial',
      message:
        'Some requests to https://pay.example.com get no answer, because the security groups of Envoy’s pods keep the load balancer from port 10080.',
    },
    'groups that admit another security group': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(check, anInboundRule(10443, aGroup(NODE_GROUP))),
      }),
      observed: `TCP 10443 from ${NODE_GROUP} (${NODE_GROUP})`,
    },
    'groups that admit a range in which the load balancer is not': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(check, anInboundRule(10443, aRange('192.168.0.0/16'))),
      }),
      observed: `TCP 10443 from 192.168.0.0/16 (${NODE_GROUP})`,
    },
    'IPv6 ranges for a load balancer that speaks IPv4': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(check, anInboundRule(10443, aRange('::/0'))),
      }),
      observed: `TCP 10443 from ::/0 (${NODE_GROUP})`,
    },
    'UDP admitted instead of TCP': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(
          check,
          anInboundRule(10443, aRange('0.0.0.0/0'), { protocol: 'udp' }),
        ),
      }),
      impact: 'outage',
    },
    'a load balancer without groups whose subnets are not admitted': {
      seen: aSeen({
        ...unhealthy(),
        ...admitting(check, traffic),
        loadBalancer: aLoadBalancer({ securityGroups: [] }),
      }),
      expected: 'TCP 10443 and 19003 from the subnets of the load balancer',
    },
    'nodes as targets whose node port is closed': {
      seen: aSeen({ ...unhealthy(nodes), ...admitting(check, traffic) }),
      impact: 'outage',
      observed: `TCP 31443 from nobody (${NODE_GROUP})`,
    },
    'one pod of two on an interface with a closed group': {
      seen: aSeen(
        network({
          networkInterfaces: [
            aNetworkInterface(),
            aNetworkInterface({
              id: 'eni-1b',
              addresses: ['10.0.2.10'],
              securityGroupIds: [FRONTEND_GROUP],
            }),
          ],
        }),
      ),
      impact: 'partial',
      object: { group: 'aws', kind: 'SecurityGroup', name: FRONTEND_GROUP },
    },
    'outbound rules that lead elsewhere': {
      seen: aSeen(leaving(anOutboundRule({ peer: aRange('10.9.0.0/16') }))),
      impact: 'outage',
      object: { group: 'aws', kind: 'SecurityGroup', name: FRONTEND_GROUP },
      message:
        'Clients of https://pay.example.com get no answer, because the outbound rules of the load balancer’s own security groups keep it from port 10443 and 19003 of the pods.',
      observed: `TCP 10443 and 19003 to 10.9.0.0/16 (${FRONTEND_GROUP} and ${BACKEND_GROUP})`,
    },
    'no outbound rule for the port of the check': {
      seen: aSeen(
        leaving(
          anOutboundRule({ protocol: 'tcp', fromPort: 10000, toPort: 11000 }),
        ),
      ),
      impact: 'partial',
      observed: `TCP 19003 to nobody (${FRONTEND_GROUP} and ${BACKEND_GROUP})`,
    },
  },
  quiet: {
    'the healthy network': aSeen({ ec2: aNetwork() }),
    'failing targets behind open groups': aSeen({
      ...unhealthy(),
      ec2: aNetwork(),
    }),
    'a range that holds the subnets of the load balancer': aSeen({
      ...unhealthy(),
      ...admitting(
        anInboundRule(10443, aRange('10.0.0.0/8'), { toPort: 19003 }),
      ),
    }),
    'a range that holds one of its subnets, which may be enough': aSeen({
      ...unhealthy(),
      ...admitting(
        anInboundRule(10443, aRange('10.0.1.0/24'), { toPort: 19003 }),
      ),
    }),
    'every protocol from anyone': aSeen({
      ...unhealthy(),
      ...admitting(
        anInboundRule(-1, aRange('0.0.0.0/0'), {
          protocol: '-1',
          fromPort: undefined,
          toPort: undefined,
        }),
      ),
    }),
    'every TCP port by the number of the protocol': aSeen({
      ...unhealthy(),
      ...admitting(
        anInboundRule(-1, aGroup(FRONTEND_GROUP), {
          protocol: '6',
          fromPort: -1,
          toPort: -1,
        }),
      ),
    }),
    'a list of prefixes nobody has opened': aSeen({
      ...unhealthy(),
      ...admitting(
        anInboundRule(
          10443,
          { kind: 'prefixList', id: 'pl-6da54004' },
          { toPort: 19003 },
        ),
      ),
    }),
    'clients admitted whose addresses reach the pods': aSeen({
      ...unhealthy({ attributes: { 'preserve_client_ip.enabled': 'true' } }),
      ...admitting(check, anInboundRule(10443, aRange('192.168.0.0/16'))),
    }),
    'nodes, which see the clients by default': aSeen({
      ...unhealthy({
        ...nodes,
        healthCheck: { ...aTargetGroup().healthCheck, port: '19003' },
      }),
      ...admitting(check, anInboundRule(31443, aRange('192.168.0.0/16'))),
    }),
    'any range while the subnets are unknown': aSeen({
      ...unhealthy(),
      ec2: aNetwork({
        subnets: [aSubnet()],
        securityGroups: [
          aNodeGroup({
            rules: [
              anInboundRule(10443, aRange('172.16.0.0/12'), { toPort: 19003 }),
            ],
          }),
        ],
      }),
    }),
    'a healthy target, whose check proves its port': aSeen({
      targetGroups: [
        aTargetGroup(443, {
          healthCheck: { ...aTargetGroup().healthCheck, port: 'traffic-port' },
        }),
      ],
      ...admitting(),
    }),
    'addresses out of a delegated prefix': aSeen(
      network({
        networkInterfaces: [
          aNetworkInterface({
            addresses: ['10.0.1.5'],
            prefixes: ['10.0.1.0/28', '10.0.2.0/28'],
          }),
        ],
      }),
    ),
    'outbound rules that name the group of the pods': aSeen(
      leaving(anOutboundRule({ peer: aGroup(NODE_GROUP) })),
    ),
    'targets that drain or stand outside': aSeen({
      targetGroups: [
        aTargetGroup(443, {
          targets: [
            aTarget(),
            aTarget({ id: '10.0.1.11', state: 'draining' }),
            aTarget({ id: '10.0.3.10', state: 'unused' }),
          ],
        }),
      ],
      ec2: aNetwork(),
    }),
    'no load balancer': aSeen({ loadBalancer: undefined, ec2: aNetwork() }),
  },
  unable: {
    'pods whose interface EC2 does not show': {
      seen: aSeen(network({ networkInterfaces: [] })),
      reason: 'EC2 shows no network interface of the registered targets',
    },
    'interfaces whose groups EC2 does not show': {
      seen: aSeen(network({ securityGroups: [] })),
      reason: 'EC2 shows no network interface of the registered targets',
    },
    'node targets of which only a secondary interface is known': {
      seen: aSeen({
        ...unhealthy(nodes),
        ec2: aNetwork({
          networkInterfaces: [aNetworkInterface({ isPrimary: false })],
        }),
      }),
      reason: 'EC2 shows no network interface of the registered targets',
    },
    'empty target groups': {
      seen: aSeen({ ...unhealthy({ targets: [] }), ec2: aNetwork() }),
      reason: 'no target is registered',
    },
  },
});
