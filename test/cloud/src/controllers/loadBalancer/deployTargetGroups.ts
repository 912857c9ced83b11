import {
  CreateTargetGroupCommand,
  DeleteTargetGroupCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { called, unlessMissing } from './awsErrors';
import { differing, keyValues } from './awsTags';
import { HealthCheck, TargetGroupWish } from './Model';
import { Stack } from './Stacks';

type Elb = ElasticLoadBalancingV2Client;

function healthCheckInput(check: HealthCheck) {
  return {
    HealthCheckProtocol: check.protocol,
    HealthCheckPort: check.port,
    HealthCheckPath: check.path,
    HealthCheckIntervalSeconds: check.intervalSeconds,
    HealthCheckTimeoutSeconds: check.timeoutSeconds,
    HealthyThresholdCount: check.healthyThreshold,
    UnhealthyThresholdCount: check.unhealthyThreshold,
    Matcher: check.successCodes ? { HttpCode: check.successCodes } : undefined,
  };
}

function hasHealthCheck(present: TargetGroup, check: HealthCheck): boolean {
  return (
    present.HealthCheckProtocol === check.protocol &&
    present.HealthCheckPort === check.port &&
    (check.path ?? present.HealthCheckPath) === present.HealthCheckPath &&
    present.HealthCheckIntervalSeconds === check.intervalSeconds &&
    present.HealthyThresholdCount === check.healthyThreshold &&
    present.UnhealthyThresholdCount === check.unhealthyThreshold
  );
}

async function describeGroup(
  elb: Elb,
  arn: string,
): Promise<TargetGroup | undefined> {
  const answer = await unlessMissing(
    'TargetGroupNotFound',
    elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] })),
  );
  return answer?.TargetGroups?.[0];
}

async function createGroup(
  elb: Elb,
  vpcId: string,
  wish: TargetGroupWish,
): Promise<string> {
  const answer = await called(
    'CreateTargetGroup',
    elb.send(
      new CreateTargetGroupCommand({
        Name: wish.name,
        Protocol: wish.protocol,
        Port: wish.port,
        VpcId: vpcId,
        TargetType: wish.targetType,
        IpAddressType: 'ipv4',
        Tags: keyValues(wish.tags),
        ...healthCheckInput(wish.healthCheck),
      }),
    ),
  );
  return answer.TargetGroups?.[0]?.TargetGroupArn ?? '';
}

async function setAttributes(
  elb: Elb,
  arn: string,
  wish: TargetGroupWish,
): Promise<void> {
  const { Attributes = [] } = await called(
    'DescribeTargetGroupAttributes',
    elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn })),
  );
  const changes = keyValues(differing(wish.attributes, Attributes));
  if (changes.length > 0) {
    await called(
      'ModifyTargetGroupAttributes',
      elb.send(
        new ModifyTargetGroupAttributesCommand({
          TargetGroupArn: arn,
          Attributes: changes,
        }),
      ),
    );
  }
}

/** Makes the target groups and their settings; returns their ARNs by name. @internal */
export async function deployTargetGroups(
  elb: Elb,
  stack: Stack,
  wished: { vpcId: string; groups: readonly TargetGroupWish[] },
): Promise<ReadonlyMap<string, string>> {
  const present = new Map<string, TargetGroup>();
  for (const arn of stack.targetGroups) {
    const group = await describeGroup(elb, arn);
    if (group?.TargetGroupName) {
      present.set(group.TargetGroupName, group);
    } else {
      stack.targetGroups.delete(arn);
    }
  }
  const arns = new Map<string, string>();
  for (const wish of wished.groups) {
    const group = present.get(wish.name);
    const arn =
      group?.TargetGroupArn ?? (await createGroup(elb, wished.vpcId, wish));
    stack.targetGroups.add(arn);
    arns.set(wish.name, arn);
    if (group && !hasHealthCheck(group, wish.healthCheck)) {
      await called(
        'ModifyTargetGroup',
        elb.send(
          new ModifyTargetGroupCommand({
            TargetGroupArn: arn,
            ...healthCheckInput(wish.healthCheck),
          }),
        ),
      );
    }
    await setAttributes(elb, arn, wish);
  }
  return arns;
}

/** Deletes the target groups of a Service that are not among those to keep. @internal */
export async function deleteTargetGroups(
  elb: Elb,
  stack: Stack,
  keep: readonly string[] = [],
): Promise<void> {
  for (const arn of stack.targetGroups) {
    if (!keep.includes(arn)) {
      await called(
        'DeleteTargetGroup',
        elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: arn })),
      );
      stack.targetGroups.delete(arn);
    }
  }
}
