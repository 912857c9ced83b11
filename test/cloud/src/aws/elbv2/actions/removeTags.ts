import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTagged } from '../findTagged';
import { list } from '../parameters';

/** Removes tags by key; a key that is not there is no error. @public */
export const removeTags = defineAction(
  z.object({ ResourceArns: list(z.string()), TagKeys: list(z.string()) }),
  ({ ResourceArns = [], TagKeys = [] }, region) => {
    ResourceArns.forEach(arn => {
      const tags = new Map(findTagged(region, arn));
      TagKeys.forEach(key => tags.delete(key));
      region.tags.set(arn, tags);
    });
    return {};
  },
);
