import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTargetGroup } from '../find';
import { presentTargets } from '../targetHealth';
import { targetKey, targetList } from '../targetKey';

/** Targets drain for the group's deregistration delay before they are gone. @public */
export const deregisterTargets = defineAction(
  z.object({ TargetGroupArn: z.string(), Targets: targetList }),
  ({ TargetGroupArn, Targets = [] }, region) => {
    const group = findTargetGroup(region, TargetGroupArn);
    const leaving = new Set(Targets.map(target => targetKey(target, group)));
    const targets = presentTargets(group, region).map(target =>
      leaving.has(`${target.id}:${target.port}`)
        ? {
            ...target,
            deregisteredTick: target.deregisteredTick ?? region.clock.ticks(),
          }
        : target,
    );
    region.targetGroups.set(group.arn, { ...group, targets });
    return {};
  },
);
