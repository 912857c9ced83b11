import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { findTargetGroup } from '../find';
import { targetHealth } from '../targetHealth';
import { targetKey, targetList } from '../targetKey';

/** Asked for a target that is not registered, it says `unused` with Target.NotRegistered. @public */
export const describeTargetHealth = defineAction(
  z.object({ TargetGroupArn: z.string(), Targets: targetList }),
  ({ TargetGroupArn, Targets = [] }, region) => {
    const group = findTargetGroup(region, TargetGroupArn);
    const wanted = new Map(
      Targets.map(target => [targetKey(target, group), target]),
    );
    const registered = targetHealth(group, region);
    const described = registered
      .filter(
        ({ target }) =>
          wanted.size === 0 || wanted.delete(`${target.id}:${target.port}`),
      )
      .map(({ target, health }) => ({
        Target: {
          Id: target.id,
          Port: target.port,
          AvailabilityZone: target.zone,
        },
        HealthCheckPort:
          group.healthCheck.port === 'traffic-port'
            ? String(target.port)
            : group.healthCheck.port,
        TargetHealth: health,
      }));
    const unregistered = [...wanted.values()].map(target => ({
      Target: target,
      TargetHealth: {
        State: 'unused',
        Reason: 'Target.NotRegistered',
        Description: 'Target is not registered to the target group',
      },
    }));
    return { TargetHealthDescriptions: [...described, ...unregistered] };
  },
);
