import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTargetGroup } from '../find';
import { toPairs } from '../parameters';

/** Every attribute of a target group, defaults included. @public */
export const describeTargetGroupAttributes = defineAction(
  z.object({ TargetGroupArn: z.string() }),
  ({ TargetGroupArn }, region) => ({
    Attributes: toPairs(findTargetGroup(region, TargetGroupArn).attributes),
  }),
);
