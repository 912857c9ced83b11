import type { AwsRegion } from '../AwsRegion';
import type { Subnet } from '../subnets';
import { ec2Id } from './ids';
import { nodesOf } from './nodes';
import type { Node } from './nodes';
import { nodeGroupId, securityGroupsOf } from './securityGroups';
import type { GroupRecord, GroupRule } from './securityGroups';
import { selectPage } from './selectPage';

/** One call of EC2: takes the form, gives the content of the answer. @public */
export type Ec2Action = (form: URLSearchParams, region: AwsRegion) => object;

const tagSet = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

const describeGroup = (region: AwsRegion, group: GroupRecord) => ({
  ownerId: region.accountId,
  groupId: group.id,
  groupName: group.name,
  groupDescription: group.name,
  vpcId: region.vpcId,
  tagSet: tagSet(group.tags),
});

const describeRule = (region: AwsRegion, group: string, rule: GroupRule) => ({
  securityGroupRuleId: ec2Id('sgr', group, JSON.stringify(rule)),
  groupId: group,
  groupOwnerId: region.accountId,
  isEgress: rule.isEgress,
  ipProtocol: rule.port === undefined ? '-1' : 'tcp',
  fromPort: rule.port ?? -1,
  toPort: rule.port ?? -1,
  ...('cidr' in rule.peer
    ? { cidrIpv4: rule.peer.cidr }
    : { referencedGroupInfo: { groupId: rule.peer.group } }),
});

/** AWS keeps five addresses of a /24 for itself. */
const FREE_OF_24 = 251;

const describeSubnet = (
  region: AwsRegion,
  { id, zone, prefixes }: Subnet,
  node: Node | undefined,
) => ({
  subnetId: id,
  vpcId: region.vpcId,
  state: 'available',
  availabilityZone: zone,
  cidrBlock: `${prefixes[0]}0/24`,
  availableIpAddressCount: FREE_OF_24 - (node?.addresses.length ?? 0),
  tagSet: tagSet({
    'kubernetes.io/role/elb': '1',
    'kubernetes.io/role/internal-elb': '1',
  }),
});

const describeInterface = (region: AwsRegion, node: Node) => ({
  networkInterfaceId: node.interfaceId,
  subnetId: node.subnet.id,
  vpcId: region.vpcId,
  availabilityZone: node.subnet.zone,
  status: 'in-use',
  interfaceType: 'interface',
  privateIpAddress: node.addresses[0],
  privateIpAddressesSet: node.addresses.map((privateIpAddress, index) => ({
    privateIpAddress,
    primary: index === 0,
  })),
  attachment: {
    instanceId: node.instanceId,
    deviceIndex: 0,
    networkCardIndex: 0,
    status: 'attached',
  },
  groupSet: [{ groupId: nodeGroupId(region), groupName: 'eks-nodes' }],
});

/** The reads of the network; the form's filters are those the product uses. @public */
export const EC2_ACTIONS: Readonly<Record<string, Ec2Action>> = {
  DescribeSecurityGroups: (form, region) => {
    const { page, nextToken } = selectPage(securityGroupsOf(region), form, {
      'group-id': ({ id }) => [id],
    });
    const securityGroupInfo = page.map(group => describeGroup(region, group));
    return { securityGroupInfo, nextToken };
  },
  DescribeSecurityGroupRules: (form, region) => {
    const rules = securityGroupsOf(region).flatMap(({ id, rules: own }) =>
      own.map(rule => describeRule(region, id, rule)),
    );
    const { page, nextToken } = selectPage(rules, form, {
      'group-id': ({ groupId }) => [groupId],
    });
    return { securityGroupRuleSet: page, nextToken };
  },
  DescribeSubnets: (form, region) => {
    const nodes = nodesOf(region);
    const { page, nextToken } = selectPage(region.subnets, form, {
      'subnet-id': ({ id }) => [id],
    });
    const subnetSet = page.map(subnet =>
      describeSubnet(
        region,
        subnet,
        nodes.find(node => node.subnet.id === subnet.id),
      ),
    );
    return { subnetSet, nextToken };
  },
  DescribeNetworkInterfaces: (form, region) => {
    const { page, nextToken } = selectPage(nodesOf(region), form, {
      'addresses.private-ip-address': ({ addresses }) => addresses,
      'ipv6-addresses.ipv6-address': () => [],
      'attachment.instance-id': ({ instanceId }) => [instanceId],
    });
    const networkInterfaceSet = page.map(node =>
      describeInterface(region, node),
    );
    return { networkInterfaceSet, nextToken };
  },
};
