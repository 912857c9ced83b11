import { z } from 'zod/v3';

import { changeHealthCheck } from '../changeHealthCheck';
import { defineAction } from '../defineAction';
import { describeTargetGroup } from '../describeTargetGroup';
import { findTargetGroup } from '../find';
import { healthCheck } from '../parameters';

/** Changes the health check in place; what is not named stays. @public */
export const modifyTargetGroup = defineAction(
  z.object({ TargetGroupArn: z.string(), ...healthCheck }),
  (wanted, region) => {
    const present = findTargetGroup(region, wanted.TargetGroupArn);
    const group = {
      ...present,
      healthCheck: changeHealthCheck(present.healthCheck, wanted),
    };
    region.targetGroups.set(group.arn, group);
    return { TargetGroups: [describeTargetGroup(group, region)] };
  },
);
