import type { AwsRegion } from '../AwsRegion';
import { findListener, findLoadBalancer, findTargetGroup } from './find';

/**
 * Tags of a load balancer, listener or target group.
 * @throws AwsError the not-found error of the kind its ARN names
 * @public
 */
export function findTagged(
  region: AwsRegion,
  arn: string,
): ReadonlyMap<string, string> {
  if (arn.includes(':targetgroup/')) {
    findTargetGroup(region, arn);
  } else if (arn.includes(':listener/')) {
    findListener(region, arn);
  } else {
    findLoadBalancer(region, arn);
  }
  return region.tags.get(arn) ?? new Map();
}
