import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findLoadBalancer } from '../find';
import { toPairs } from '../parameters';

/** Every attribute of a load balancer, defaults included. @public */
export const describeLoadBalancerAttributes = defineAction(
  z.object({ LoadBalancerArn: z.string() }),
  ({ LoadBalancerArn }, region) => ({
    Attributes: toPairs(findLoadBalancer(region, LoadBalancerArn).attributes),
  }),
);
