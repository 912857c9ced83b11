import type {
  SecurityGroup as SdkSecurityGroup,
  SecurityGroupRule as SdkRule,
} from '@aws-sdk/client-ec2';
import type {
  SecurityGroup,
  SecurityGroupPeer,
  SecurityGroupRule,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Answers } from '../fetchEach';
import type { Ec2Access } from './Ec2Access';
import { readTags } from './readTags';

const PAGE = 1_000;

const readPeer = (raw: SdkRule): SecurityGroupPeer | undefined => {
  const cidr = raw.CidrIpv4 ?? raw.CidrIpv6;
  if (cidr) return { kind: 'cidr', cidr };
  if (raw.PrefixListId) return { kind: 'prefixList', id: raw.PrefixListId };
  const id = raw.ReferencedGroupInfo?.GroupId;
  return id ? { kind: 'securityGroup', id } : undefined;
};

const readRule = (raw: SdkRule): SecurityGroupRule[] => {
  const peer = readPeer(raw);
  return peer
    ? [
        {
          direction: raw.IsEgress ? 'outbound' : 'inbound',
          protocol: raw.IpProtocol ?? '-1',
          fromPort: raw.FromPort,
          toPort: raw.ToPort,
          peer,
        },
      ]
    : [];
};

const fetchRules = async (
  { sdk, client }: Ec2Access,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SecurityGroupRule[]>> => {
  const rules = new Map<string, SecurityGroupRule[]>();
  const pages = sdk.paginateDescribeSecurityGroupRules(
    { client, pageSize: PAGE },
    { Filters: [{ Name: 'group-id', Values: [...ids] }] },
  );
  for await (const { SecurityGroupRules = [] } of pages) {
    for (const raw of SecurityGroupRules) {
      const id = raw.GroupId ?? '';
      rules.set(id, [...(rules.get(id) ?? []), ...readRule(raw)]);
    }
  }
  return rules;
};

const fetchGroups = async (
  { sdk, client }: Ec2Access,
  ids: readonly string[],
): Promise<readonly SdkSecurityGroup[]> => {
  const groups: SdkSecurityGroup[] = [];
  const pages = sdk.paginateDescribeSecurityGroups(
    { client, pageSize: PAGE },
    { Filters: [{ Name: 'group-id', Values: [...ids] }] },
  );
  for await (const { SecurityGroups = [] } of pages) {
    groups.push(...SecurityGroups);
  }
  return groups;
};

/**
 * Security groups by id, with their rules. Asked for by filter, so that one that is gone is left
 * out and does not make EC2 refuse the others.
 * @internal
 */
export const fetchSecurityGroups = async (
  access: Ec2Access,
  ids: readonly string[],
): Promise<Answers<SecurityGroup>> => {
  const groups = await fetchGroups(access, ids);
  const found = groups.flatMap(({ GroupId }) => GroupId ?? []);
  const rules =
    found.length > 0 ? await fetchRules(access, found) : new Map<string, []>();
  return new Map(
    groups.map(({ GroupId = '', GroupName = '', Tags }) => [
      GroupId,
      {
        ...{ id: GroupId, name: GroupName, tags: readTags(Tags) },
        rules: rules.get(GroupId) ?? [],
      },
    ]),
  );
};
