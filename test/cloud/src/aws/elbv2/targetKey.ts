import { z } from 'zod/v3';

import { count, list } from './parameters';
import type { TargetGroupRecord } from './records';

/** `Targets` of the registering calls; a target without a port uses its group's. @public */
export const targetList = list(
  z.object({
    Id: z.string(),
    Port: count.optional(),
    AvailabilityZone: z.string().optional(),
  }),
);

/** What tells targets of one group apart. @public */
export const targetKey = (
  target: { readonly Id: string; readonly Port?: number },
  group: TargetGroupRecord,
): string => `${target.Id}:${target.Port ?? group.port}`;
