import { z } from 'zod/v3';

import { changeAttributes } from '../attributes';
import { defineAction } from '../defineAction';
import { findTargetGroup } from '../find';
import { keyValues, toPairs, toRecord } from '../parameters';

/** Changes attributes by key; an attribute that is not named keeps its value. @public */
export const modifyTargetGroupAttributes = defineAction(
  z.object({ TargetGroupArn: z.string(), Attributes: keyValues }),
  ({ TargetGroupArn, Attributes }, region) => {
    const group = findTargetGroup(region, TargetGroupArn);
    const attributes = changeAttributes(
      group.attributes,
      toRecord(Attributes),
      'Target group',
    );
    region.targetGroups.set(group.arn, { ...group, attributes });
    return { Attributes: toPairs(attributes) };
  },
);
