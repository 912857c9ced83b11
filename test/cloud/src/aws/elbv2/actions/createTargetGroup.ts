import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import { elbArn, randomId } from '../arns';
import { TARGET_GROUP_ATTRIBUTES } from '../attributes';
import { changeHealthCheck, DEFAULT_HEALTH_CHECK } from '../changeHealthCheck';
import { defineAction } from '../defineAction';
import { describeTargetGroup } from '../describeTargetGroup';
import { count, healthCheck, keyValues, toRecord } from '../parameters';
import type { TargetGroupRecord } from '../records';

const input = z.object({
  Name: z
    .string()
    .regex(
      /^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/,
      'A target group name has at most 32 letters, digits and hyphens',
    ),
  Protocol: z.enum(['TCP', 'TLS', 'UDP', 'TCP_UDP']),
  Port: count.min(1).max(65535),
  VpcId: z.string().optional(),
  TargetType: z.enum(['instance', 'ip']).default('instance'),
  IpAddressType: z.enum(['ipv4', 'ipv6']).default('ipv4'),
  Tags: keyValues,
  ...healthCheck,
});

/** An empty target group; a second one of the same name is refused. @public */
export const createTargetGroup = defineAction(input, (wanted, region) => {
  const twin = [...region.targetGroups.values()].find(
    ({ name }) => name === wanted.Name,
  );
  if (twin) {
    throw new AwsError(
      'DuplicateTargetGroupName',
      `A target group with the same name '${wanted.Name}' exists, but with different settings`,
    );
  }
  const group: TargetGroupRecord = {
    arn: elbArn(region, `targetgroup/${wanted.Name}/${randomId()}`),
    name: wanted.Name,
    protocol: wanted.Protocol,
    port: wanted.Port,
    targetType: wanted.TargetType,
    ipAddressType: wanted.IpAddressType,
    vpcId: wanted.VpcId ?? region.vpcId,
    healthCheck: changeHealthCheck(DEFAULT_HEALTH_CHECK, wanted),
    attributes: {
      ...TARGET_GROUP_ATTRIBUTES,
      'preserve_client_ip.enabled': String(wanted.TargetType === 'instance'),
    },
    targets: [],
  };
  region.targetGroups.set(group.arn, group);
  region.tags.set(group.arn, new Map(Object.entries(toRecord(wanted.Tags))));
  return { TargetGroups: [describeTargetGroup(group, region)] };
});
