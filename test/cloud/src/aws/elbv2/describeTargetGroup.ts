import type { AwsRegion } from '../AwsRegion';
import { loadBalancersOf } from './find';
import type { TargetGroupRecord } from './records';

/** One member of `TargetGroups`; the load balancers are those whose listeners forward to it. @public */
export function describeTargetGroup(
  record: TargetGroupRecord,
  region: AwsRegion,
) {
  const { healthCheck } = record;
  return {
    TargetGroupArn: record.arn,
    TargetGroupName: record.name,
    Protocol: record.protocol,
    Port: record.port,
    VpcId: record.vpcId,
    HealthCheckProtocol: healthCheck.protocol,
    HealthCheckPort: healthCheck.port,
    HealthCheckEnabled: healthCheck.enabled,
    HealthCheckIntervalSeconds: healthCheck.intervalSeconds,
    HealthCheckTimeoutSeconds: healthCheck.timeoutSeconds,
    HealthyThresholdCount: healthCheck.healthyThreshold,
    UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
    HealthCheckPath: healthCheck.path,
    Matcher: healthCheck.successCodes
      ? { HttpCode: healthCheck.successCodes }
      : undefined,
    LoadBalancerArns: loadBalancersOf(region, record.arn).map(({ arn }) => arn),
    TargetType: record.targetType,
    IpAddressType: record.ipAddressType,
  };
}
