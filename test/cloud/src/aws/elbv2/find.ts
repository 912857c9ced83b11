import type { AwsRegion } from '../AwsRegion';
import { AwsError } from '../wire/AwsError';
import type {
  ListenerRecord,
  LoadBalancerRecord,
  TargetGroupRecord,
} from './records';

function found<T>(record: T | undefined, code: string, what: string): T {
  if (record === undefined) {
    throw new AwsError(code, `One or more ${what} not found`);
  }
  return record;
}

/** @throws AwsError LoadBalancerNotFound @public */
export const findLoadBalancer = (
  region: AwsRegion,
  arn: string,
): LoadBalancerRecord =>
  found(
    region.loadBalancers.get(arn),
    'LoadBalancerNotFound',
    'load balancers',
  );

/** @throws AwsError TargetGroupNotFound @public */
export const findTargetGroup = (
  region: AwsRegion,
  arn: string,
): TargetGroupRecord =>
  found(region.targetGroups.get(arn), 'TargetGroupNotFound', 'target groups');

/** @throws AwsError ListenerNotFound @public */
export const findListener = (region: AwsRegion, arn: string): ListenerRecord =>
  found(region.listeners.get(arn), 'ListenerNotFound', 'listeners');

/** Load balancers whose listeners forward to the target group. @public */
export function loadBalancersOf(
  region: AwsRegion,
  targetGroupArn: string,
): readonly LoadBalancerRecord[] {
  const arns = [...region.listeners.values()]
    .filter(({ targetGroups }) =>
      targetGroups.some(({ arn }) => arn === targetGroupArn),
    )
    .map(({ loadBalancerArn }) => loadBalancerArn);
  return [...new Set(arns)].map(arn => findLoadBalancer(region, arn));
}
