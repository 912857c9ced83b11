import {
  DescribeLoadBalancerAttributesCommand,
  DescribeTargetGroupAttributesCommand,
  type ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { fetchEach, type Answers } from './fetchEach';

type Attributes = Readonly<Record<string, string>>;

const readAttributes = (
  raw: readonly { readonly Key?: string; readonly Value?: string }[] = [],
): Attributes =>
  Object.fromEntries(
    raw
      .flatMap(({ Key, Value }): [string, string][] =>
        Key ? [[Key, Value ?? '']] : [],
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/**
 * Attributes by the ARN of the load balancer.
 * @internal
 */
export const fetchLoadBalancerAttributes = (
  client: ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<Answers<Attributes>> =>
  fetchEach(arns, async arn => {
    const command = new DescribeLoadBalancerAttributesCommand({
      LoadBalancerArn: arn,
    });
    return readAttributes((await client.send(command)).Attributes);
  });

/**
 * Attributes by the ARN of the target group.
 * @internal
 */
export const fetchTargetGroupAttributes = (
  client: ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<Answers<Attributes>> =>
  fetchEach(arns, async arn => {
    const command = new DescribeTargetGroupAttributesCommand({
      TargetGroupArn: arn,
    });
    return readAttributes((await client.send(command)).Attributes);
  });
