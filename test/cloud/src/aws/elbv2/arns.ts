import { randomBytes } from 'crypto';

import type { AwsRegion } from '../AwsRegion';

/** Sixteen hexadecimal digits, as ELBv2 ends its ARNs and DNS names. @public */
export const randomId = (): string => randomBytes(8).toString('hex');

/** ARN of an ELBv2 resource; `resource` is its part after the account, `targetgroup/name/id`. @public */
export const elbArn = (region: AwsRegion, resource: string): string =>
  `arn:aws:elasticloadbalancing:${region.name}:${region.accountId}:${resource}`;

/** ARN of a listener from that of its load balancer. @public */
export const listenerArn = (loadBalancerArn: string): string =>
  `${loadBalancerArn.replace(':loadbalancer/', ':listener/')}/${randomId()}`;
