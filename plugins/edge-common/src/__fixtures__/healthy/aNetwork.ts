import type {
  Ec2Facts,
  NetworkInterface,
  SecurityGroup,
  SecurityGroupPeer,
  SecurityGroupRule,
  Subnet,
} from '../../snapshot';

/** The group the controller makes for one load balancer and opens to its clients. @public */
export const FRONTEND_GROUP = 'sg-86d3354512050a550';
/** The group all load balancers of the cluster share, by which pods know them. @public */
export const BACKEND_GROUP = 'sg-177eaf821fdf39d0c';
/** The group of the cluster's nodes and pods. @public */
export const NODE_GROUP = 'sg-0cl0n0des';

/** A peer by its address range, in CIDR notation. @public */
export const aRange = (cidr: string): SecurityGroupPeer => ({
  kind: 'cidr',
  cidr,
});

/** A peer by its security group. @public */
export const aGroup = (id: string): SecurityGroupPeer => ({
  kind: 'securityGroup',
  id,
});

/** Admits TCP on one port from everyone. @public */
export const anInboundRule = (
  port: number,
  peer: SecurityGroupPeer = aRange('0.0.0.0/0'),
  overrides: Partial<SecurityGroupRule> = {},
): SecurityGroupRule => ({
  direction: 'inbound',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  peer,
  ...overrides,
});

/** What EC2 gives every new group: everything may leave. @public */
export const anOutboundRule = (
  overrides: Partial<SecurityGroupRule> = {},
): SecurityGroupRule => ({
  direction: 'outbound',
  protocol: '-1',
  peer: aRange('0.0.0.0/0'),
  ...overrides,
});

/** A group that lets everything out and nothing in. @public */
export const aSecurityGroup = (
  overrides: Partial<SecurityGroup> = {},
): SecurityGroup => ({
  id: NODE_GROUP,
  name: 'eks-cluster-sg-demo-eu',
  tags: { 'kubernetes.io/cluster/demo-eu': 'owned' },
  rules: [anOutboundRule()],
  ...overrides,
});

/** Admits the load balancers of the cluster to the ports of Envoy, and the nodes to each other. @public */
export const aNodeGroup = (
  overrides: Partial<SecurityGroup> = {},
): SecurityGroup =>
  aSecurityGroup({
    rules: [
      anOutboundRule(),
      anInboundRule(0, aGroup(NODE_GROUP), {
        protocol: '-1',
        fromPort: undefined,
        toPort: undefined,
      }),
      ...[10080, 10443, 19003].map(port =>
        anInboundRule(port, aGroup(BACKEND_GROUP)),
      ),
    ],
    ...overrides,
  });

/** Admits everyone to the ports of the load balancer. @public */
export const aFrontendGroup = (
  overrides: Partial<SecurityGroup> = {},
): SecurityGroup =>
  aSecurityGroup({
    id: FRONTEND_GROUP,
    name: 'k8s-envoygat-envoypay-3803bcabf7',
    tags: { 'service.k8s.aws/resource': 'ManagedLBSecurityGroup' },
    rules: [anOutboundRule(), anInboundRule(80), anInboundRule(443)],
    ...overrides,
  });

/** The interface of the first Envoy pod's node, which carries the pod's address. @public */
export const aNetworkInterface = (
  overrides: Partial<NetworkInterface> = {},
): NetworkInterface => ({
  id: 'eni-1a',
  addresses: ['10.0.1.5', '10.0.1.10'],
  prefixes: [],
  instanceId: 'i-1a',
  isPrimary: true,
  securityGroupIds: [NODE_GROUP],
  ...overrides,
});

/** The load balancer's subnet in the first zone. @public */
export const aSubnet = (overrides: Partial<Subnet> = {}): Subnet => ({
  id: 'subnet-4acbcb76d14f695e2',
  zone: 'eu-west-1a',
  cidrs: ['10.0.1.0/24'],
  freeAddresses: 211,
  tags: { 'kubernetes.io/role/internal-elb': '1' },
  ...overrides,
});

/** The network around the healthy edge: two zones, everything open that has to be. @public */
export const aNetwork = (overrides: Partial<Ec2Facts> = {}): Ec2Facts => ({
  securityGroups: [
    aNodeGroup(),
    aFrontendGroup(),
    aSecurityGroup({
      id: BACKEND_GROUP,
      name: 'k8s-traffic-demoeu-7b33c1c8b1',
      tags: { 'elbv2.k8s.aws/resource': 'backend-sg' },
    }),
  ],
  subnets: [
    aSubnet(),
    aSubnet({
      id: 'subnet-70414b5dd43fe6196',
      zone: 'eu-west-1b',
      cidrs: ['10.0.2.0/24'],
    }),
  ],
  networkInterfaces: [
    aNetworkInterface(),
    aNetworkInterface({
      id: 'eni-1b',
      addresses: ['10.0.2.5', '10.0.2.10'],
      instanceId: 'i-1b',
    }),
  ],
  ...overrides,
});
