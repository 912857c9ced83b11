import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTagged } from '../findTagged';
import { keyValues, list, toRecord } from '../parameters';

/** Adds tags to several resources; a key that is there gets the new value. @public */
export const addTags = defineAction(
  z.object({ ResourceArns: list(z.string()), Tags: keyValues }),
  ({ ResourceArns = [], Tags }, region) => {
    ResourceArns.forEach(arn =>
      region.tags.set(
        arn,
        new Map([
          ...findTagged(region, arn),
          ...Object.entries(toRecord(Tags)),
        ]),
      ),
    );
    return {};
  },
);
