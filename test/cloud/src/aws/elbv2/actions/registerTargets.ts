import { z } from 'zod/v3';

import { zoneOf } from '../../subnets';
import { defineAction } from '../defineAction';
import { findTargetGroup } from '../find';
import type { TargetRecord } from '../records';
import { targetKey, targetList } from '../targetKey';
import { presentTargets } from '../targetHealth';

/** A target that is registered already keeps its age; one that drains starts again. @public */
export const registerTargets = defineAction(
  z.object({ TargetGroupArn: z.string(), Targets: targetList }),
  ({ TargetGroupArn, Targets = [] }, region) => {
    const group = findTargetGroup(region, TargetGroupArn);
    const targets = new Map(
      presentTargets(group, region).map(target => [
        `${target.id}:${target.port}`,
        target,
      ]),
    );
    for (const wanted of Targets) {
      const key = targetKey(wanted, group);
      const present = targets.get(key);
      const fresh: TargetRecord = {
        id: wanted.Id,
        port: wanted.Port ?? group.port,
        zone: zoneOf(region.subnets, wanted.Id) ?? wanted.AvailabilityZone,
        registeredTick: region.clock.ticks(),
      };
      targets.set(
        key,
        present && present.deregisteredTick === undefined ? present : fresh,
      );
    }
    region.targetGroups.set(group.arn, {
      ...group,
      targets: [...targets.values()],
    });
    return {};
  },
);
