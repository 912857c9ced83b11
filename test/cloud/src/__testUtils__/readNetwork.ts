import {
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type {
  EC2ClientConfig,
  SecurityGroupRule as RawRule,
  Tag,
} from '@aws-sdk/client-ec2';
import type {
  Ec2Facts,
  SecurityGroupRule,
} from '@tls-edge/backstage-plugin-edge-common';

const tagsOf = (tags: readonly Tag[] = []): Record<string, string> =>
  Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

const ruleOf = (raw: RawRule): SecurityGroupRule => ({
  direction: raw.IsEgress ? 'outbound' : 'inbound',
  protocol: raw.IpProtocol ?? '-1',
  fromPort: raw.FromPort,
  toPort: raw.ToPort,
  peer: raw.CidrIpv4
    ? { kind: 'cidr', cidr: raw.CidrIpv4 }
    : { kind: 'securityGroup', id: raw.ReferencedGroupInfo?.GroupId ?? '' },
});

/** Reads the whole network of a region through the SDK; refusals are thrown. */
export async function readNetwork(
  connection: EC2ClientConfig,
): Promise<Ec2Facts> {
  const ec2 = new EC2Client(connection);
  const { SecurityGroups = [] } = await ec2.send(
    new DescribeSecurityGroupsCommand({}),
  );
  const { SecurityGroupRules = [] } = await ec2.send(
    new DescribeSecurityGroupRulesCommand({}),
  );
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  const { NetworkInterfaces = [] } = await ec2.send(
    new DescribeNetworkInterfacesCommand({}),
  );
  return {
    securityGroups: SecurityGroups.map(group => ({
      id: group.GroupId ?? '',
      name: group.GroupName ?? '',
      tags: tagsOf(group.Tags),
      rules: SecurityGroupRules.filter(
        ({ GroupId }) => GroupId === group.GroupId,
      ).map(ruleOf),
    })),
    subnets: Subnets.map(subnet => ({
      id: subnet.SubnetId ?? '',
      zone: subnet.AvailabilityZone ?? '',
      cidrs: [subnet.CidrBlock ?? ''],
      freeAddresses: subnet.AvailableIpAddressCount ?? 0,
      tags: tagsOf(subnet.Tags),
    })),
    networkInterfaces: NetworkInterfaces.map(found => ({
      id: found.NetworkInterfaceId ?? '',
      addresses: (found.PrivateIpAddresses ?? []).map(
        one => one.PrivateIpAddress ?? '',
      ),
      prefixes: [],
      instanceId: found.Attachment?.InstanceId,
      isPrimary: found.Attachment?.DeviceIndex === 0,
      securityGroupIds: (found.Groups ?? []).map(({ GroupId = '' }) => GroupId),
    })),
  };
}
