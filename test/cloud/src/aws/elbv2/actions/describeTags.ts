import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTagged } from '../findTagged';
import { list, toPairs } from '../parameters';

const MOST_NAMED = 20;

/** Tags of up to twenty resources, whatever their kinds. @public */
export const describeTags = defineAction(
  z.object({ ResourceArns: list(z.string(), MOST_NAMED) }),
  ({ ResourceArns = [] }, region) => ({
    TagDescriptions: ResourceArns.map(arn => ({
      ResourceArn: arn,
      Tags: toPairs(Object.fromEntries(findTagged(region, arn))),
    })),
  }),
);
