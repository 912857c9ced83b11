import { z } from 'zod/v3';

import { changeAttributes } from '../attributes';
import { defineAction } from '../defineAction';
import { findLoadBalancer } from '../find';
import { keyValues, toPairs, toRecord } from '../parameters';

/** Changes attributes by key; an attribute that is not named keeps its value. @public */
export const modifyLoadBalancerAttributes = defineAction(
  z.object({ LoadBalancerArn: z.string(), Attributes: keyValues }),
  ({ LoadBalancerArn, Attributes }, region) => {
    const record = findLoadBalancer(region, LoadBalancerArn);
    const attributes = changeAttributes(
      record.attributes,
      toRecord(Attributes),
      'Load balancer',
    );
    region.loadBalancers.set(record.arn, { ...record, attributes });
    return { Attributes: toPairs(attributes) };
  },
);
