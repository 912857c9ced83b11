import type { Ec2Facts } from '@tls-edge/backstage-plugin-edge-common';
import { z } from 'zod/v3';

import type { AwsCall } from './recordAws';

type Raw = Readonly<Record<string, unknown>>;

const listSchema = z.array(z.record(z.unknown()));

/** All pages of one sort of answer, each thing once. */
const answered = (
  calls: readonly AwsCall[],
  field: string,
  id: string,
): readonly Raw[] => {
  const found = calls.flatMap(({ output }) => {
    const list: unknown = Object(output)[field];
    const parsed = listSchema.safeParse(list);
    return parsed.success ? parsed.data : [];
  });
  return [...new Map(found.map(one => [one[id], one])).values()];
};

const of = (
  found: readonly Raw[],
  field: string,
  ids: readonly string[],
): readonly Raw[] =>
  found.filter(one => ids.some(wanted => wanted === one[field]));

/**
 * The answers of EC2 as files of a recording's folder `aws/`, by file name: of interfaces only those
 * that the edge reaches, since a node is asked for all of its own.
 * @internal
 */
export const renderEc2 = (
  calls: readonly AwsCall[],
  { securityGroups, subnets, networkInterfaces }: Ec2Facts,
): Readonly<Record<string, unknown>> => {
  const groupIds = securityGroups.map(({ id }) => id);
  const ids = (all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => id);
  return {
    'describe-subnets': {
      Subnets: of(
        answered(calls, 'Subnets', 'SubnetId'),
        'SubnetId',
        ids(subnets),
      ),
    },
    'describe-network-interfaces': {
      NetworkInterfaces: of(
        answered(calls, 'NetworkInterfaces', 'NetworkInterfaceId'),
        'NetworkInterfaceId',
        ids(networkInterfaces),
      ),
    },
    'describe-security-groups': {
      SecurityGroups: of(
        answered(calls, 'SecurityGroups', 'GroupId'),
        'GroupId',
        groupIds,
      ),
    },
    'describe-security-group-rules': {
      SecurityGroupRules: of(
        answered(calls, 'SecurityGroupRules', 'SecurityGroupRuleId'),
        'GroupId',
        groupIds,
      ),
    },
  };
};
