import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import { defineAction } from '../defineAction';
import { loadBalancersOf } from '../find';

/** A target group that is gone already is no error. @public */
export const deleteTargetGroup = defineAction(
  z.object({ TargetGroupArn: z.string() }),
  ({ TargetGroupArn }, region) => {
    if (loadBalancersOf(region, TargetGroupArn).length > 0) {
      throw new AwsError(
        'ResourceInUse',
        `Target group '${TargetGroupArn}' is currently in use by a listener or a rule`,
      );
    }
    region.targetGroups.delete(TargetGroupArn);
    region.tags.delete(TargetGroupArn);
    return {};
  },
);
