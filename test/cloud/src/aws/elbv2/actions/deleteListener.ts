import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findListener } from '../find';

/** Unlike a load balancer, a listener that is gone already is an error. @public */
export const deleteListener = defineAction(
  z.object({ ListenerArn: z.string() }),
  ({ ListenerArn }, region) => {
    findListener(region, ListenerArn);
    region.listeners.delete(ListenerArn);
    region.tags.delete(ListenerArn);
    return {};
  },
);
