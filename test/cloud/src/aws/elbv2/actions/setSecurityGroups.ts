import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import { defineAction } from '../defineAction';
import { findLoadBalancer } from '../find';
import { list } from '../parameters';

/** Replaces the security groups of a load balancer that was made with some. @public */
export const setSecurityGroups = defineAction(
  z.object({ LoadBalancerArn: z.string(), SecurityGroups: list(z.string()) }),
  ({ LoadBalancerArn, SecurityGroups = [] }, region) => {
    const record = findLoadBalancer(region, LoadBalancerArn);
    if (record.securityGroups.length === 0 && SecurityGroups.length > 0) {
      throw new AwsError(
        'InvalidConfigurationRequest',
        'Security groups cannot be added to a load balancer that was created without any',
      );
    }
    region.loadBalancers.set(record.arn, {
      ...record,
      securityGroups: SecurityGroups,
    });
    return { SecurityGroupIds: SecurityGroups };
  },
);
