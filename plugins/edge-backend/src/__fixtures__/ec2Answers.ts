import type {
  Ec2Facts,
  NetworkInterface,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
} from '@tls-edge/backstage-plugin-edge-common';

import { AwsTestError } from './elbv2Answers';

const tagSet = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

const rawGroup = (one: SecurityGroup) => ({
  groupId: one.id,
  groupName: one.name,
  tagSet: tagSet(one.tags),
});

const rawPeer = ({ peer }: SecurityGroupRule) => {
  switch (peer.kind) {
    case 'cidr':
      return { [peer.cidr.includes(':') ? 'cidrIpv6' : 'cidrIpv4']: peer.cidr };
    case 'prefixList':
      return { prefixListId: peer.id };
    default:
      return { referencedGroupInfo: { groupId: peer.id } };
  }
};

const rawRule = (group: SecurityGroup) => (
  rule: SecurityGroupRule,
  index: number,
) => ({
  securityGroupRuleId: `sgr-${group.id}-${index}`,
  groupId: group.id,
  isEgress: rule.direction === 'outbound',
  ipProtocol: rule.protocol,
  fromPort: rule.fromPort,
  toPort: rule.toPort,
  ...rawPeer(rule),
});

const rawSubnet = ({ cidrs, ...one }: Subnet) => ({
  subnetId: one.id,
  availabilityZone: one.zone,
  cidrBlock: cidrs[0],
  ipv6CidrBlockAssociationSet: [
    ...cidrs.slice(1).map(ipv6CidrBlock => ({
      ipv6CidrBlock,
      ipv6CidrBlockState: { state: 'associated' },
    })),
    {
      ipv6CidrBlock: 'fd00:dead::/64',
      ipv6CidrBlockState: { state: 'disassociated' },
    },
  ],
  availableIpAddressCount: one.freeAddresses,
  tagSet: tagSet(one.tags),
});

const isIpv6 = (address: string) => address.includes(':');

const rawInterface = (one: NetworkInterface) => ({
  networkInterfaceId: one.id,
  privateIpAddressesSet: one.addresses
    .filter(address => !isIpv6(address))
    .map(privateIpAddress => ({ privateIpAddress })),
  ipv6AddressesSet: one.addresses
    .filter(isIpv6)
    .map(ipv6Address => ({ ipv6Address })),
  ipv4PrefixSet: one.prefixes.map(ipv4Prefix => ({ ipv4Prefix })),
  attachment: {
    instanceId: one.instanceId,
    deviceIndex: one.isPrimary ? 0 : 1,
    networkCardIndex: 0,
  },
  groupSet: one.securityGroupIds.map(groupId => ({ groupId })),
});

/** What an object has under the name of a filter; EC2 refuses a name it does not know. */
type Fields<T> = Readonly<Record<string, (one: T) => readonly string[]>>;

const PAGE = 2;

/** One page of what the filters let through, items of which there is none left out. */
const describe = <T>(options: {
  readonly body: URLSearchParams;
  readonly all: readonly T[];
  readonly fields: Fields<T>;
  readonly name: string;
  readonly raw: (one: T) => unknown;
}) => {
  const { body, all, fields, name, raw } = options;
  const filters = [...body.keys()].flatMap(key => {
    const [, number] = /^Filter\.(\d+)\.Name$/.exec(key) ?? [];
    return number ? [number] : [];
  });
  const isIn = (one: T) =>
    filters.every(number => {
      const field = fields[body.get(`Filter.${number}.Name`) ?? ''];
      if (!field) throw new AwsTestError('InvalidParameterValue');
      const wanted = [...body]
        .filter(([key]) => key.startsWith(`Filter.${number}.Value.`))
        .map(([, value]) => value);
      return field(one).some(value => wanted.includes(value));
    });
  const found = all.filter(isIn);
  const start = Number(body.get('NextToken') ?? 0);
  const end = start + PAGE;
  return {
    [name]: found.slice(start, end).map(raw),
    nextToken: end < found.length ? String(end) : undefined,
  };
};

type Action = (facts: Ec2Facts, body: URLSearchParams) => unknown;

export const EC2_ACTIONS: Readonly<Record<string, Action>> = {
  DescribeSecurityGroups: ({ securityGroups }, body) =>
    describe<SecurityGroup>({
      ...{ body, all: securityGroups, raw: rawGroup },
      name: 'securityGroupInfo',
      fields: { 'group-id': one => [one.id] },
    }),
  DescribeSecurityGroupRules: ({ securityGroups }, body) =>
    describe<{ readonly groupId: string }>({
      all: securityGroups.flatMap(group => group.rules.map(rawRule(group))),
      fields: { 'group-id': ({ groupId }) => [groupId] },
      ...{ body, name: 'securityGroupRuleSet' },
      raw: one => one,
    }),
  DescribeSubnets: ({ subnets }, body) =>
    describe<Subnet>({
      ...{ body, all: subnets, raw: rawSubnet },
      name: 'subnetSet',
      fields: { 'subnet-id': one => [one.id] },
    }),
  DescribeNetworkInterfaces: ({ networkInterfaces }, body) =>
    describe<NetworkInterface>({
      ...{ body, all: networkInterfaces, raw: rawInterface },
      name: 'networkInterfaceSet',
      fields: {
        'addresses.private-ip-address': one =>
          one.addresses.filter(address => !isIpv6(address)),
        'ipv6-addresses.ipv6-address': one => one.addresses.filter(isIpv6),
        'attachment.instance-id': one =>
          one.instanceId === undefined ? [] : [one.instanceId],
      },
    }),
};
