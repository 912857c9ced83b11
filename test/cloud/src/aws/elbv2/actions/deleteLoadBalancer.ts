import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import { defineAction } from '../defineAction';

/** Takes the listeners along; a load balancer that is gone already is no error. @public */
export const deleteLoadBalancer = defineAction(
  z.object({ LoadBalancerArn: z.string() }),
  ({ LoadBalancerArn }, region) => {
    const record = region.loadBalancers.get(LoadBalancerArn);
    if (record?.attributes['deletion_protection.enabled'] === 'true') {
      throw new AwsError(
        'OperationNotPermitted',
        `Load balancer '${LoadBalancerArn}' cannot be deleted because deletion protection is enabled`,
      );
    }
    for (const listener of region.listeners.values()) {
      if (listener.loadBalancerArn === LoadBalancerArn) {
        region.listeners.delete(listener.arn);
        region.tags.delete(listener.arn);
      }
    }
    region.loadBalancers.delete(LoadBalancerArn);
    region.tags.delete(LoadBalancerArn);
    return {};
  },
);
