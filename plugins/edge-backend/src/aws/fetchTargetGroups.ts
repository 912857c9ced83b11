import {
  DescribeTargetGroupsCommand,
  type ElasticLoadBalancingV2Client,
  type TargetGroup as SdkTargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroup } from '@tls-edge/backstage-plugin-edge-common';

import { fetchInBatches, type Answers } from './fetchEach';

/** A target group without the answers of further calls. @internal */
export type PlainTargetGroup = Omit<TargetGroup, 'attributes' | 'targets'>;

const BATCH = 20;

const readTargetGroup = (raw: SdkTargetGroup): PlainTargetGroup[] =>
  raw.TargetGroupArn
    ? [
        {
          arn: raw.TargetGroupArn,
          name: raw.TargetGroupName ?? '',
          loadBalancerArns: raw.LoadBalancerArns ?? [],
          protocol: raw.Protocol ?? '',
          port: raw.Port,
          targetType: raw.TargetType ?? '',
          healthCheck: {
            protocol: raw.HealthCheckProtocol ?? '',
            port: raw.HealthCheckPort ?? '',
            path: raw.HealthCheckPath,
            intervalSeconds: raw.HealthCheckIntervalSeconds ?? 0,
            timeoutSeconds: raw.HealthCheckTimeoutSeconds,
            successCodes: raw.Matcher?.HttpCode,
            healthyThreshold: raw.HealthyThresholdCount ?? 0,
            unhealthyThreshold: raw.UnhealthyThresholdCount ?? 0,
          },
        },
      ]
    : [];

/**
 * Target groups by ARN; each names the load balancers it is attached to.
 * @internal
 */
export const fetchTargetGroups = (
  client: ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<Answers<PlainTargetGroup>> =>
  fetchInBatches(arns, BATCH, async batch => {
    const command = new DescribeTargetGroupsCommand({
      TargetGroupArns: [...batch],
    });
    const { TargetGroups = [] } = await client.send(command);
    const read = TargetGroups.flatMap(readTargetGroup);
    return new Map(read.map(found => [found.arn, found]));
  });
