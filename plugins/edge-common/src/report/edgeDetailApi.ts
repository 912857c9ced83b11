import { z } from 'zod/v3';

import { edgeStateSchema, hopSchema } from '../hops';
import { objectRefSchema } from './EdgeReport';

/** One change of an edge's state, as it was settled. @public */
export const transitionSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  from: edgeStateSchema.optional(),
  to: edgeStateSchema,
  firstBroken: hopSchema.optional(),
  summary: z.string(),
});
/** @public */
export type Transition = z.infer<typeof transitionSchema>;

/** `GET /v1/edges/…/history`, newest first. @public */
export const edgeHistorySchema = z.object({ items: z.array(transitionSchema) });
/** @public */
export type EdgeHistory = z.infer<typeof edgeHistorySchema>;

/**
 * `GET /v1/edges/…/objects/{group}/{kind}/{namespace}/{name}`: one Kubernetes object of the
 * edge's map, read live, without managed fields. Never a Secret.
 * @public
 */
export const objectViewSchema = z.object({
  object: objectRefSchema,
  yaml: z.string(),
  conditions: z.array(
    z.object({
      /** Where it stands: empty, or `listener https`, `parent pay-edge/http`. */
      at: z.string(),
      type: z.string(),
      status: z.string(),
      reason: z.string(),
      message: z.string(),
      lastTransitionTime: z.string().optional(),
      /** With the polarity of the type: `Conflicted=True` is bad. */
      verdict: z.enum(['good', 'bad', 'waiting', 'neutral']),
      isStale: z.boolean(),
    }),
  ),
  events: z.array(
    z.object({
      type: z.enum(['Normal', 'Warning']),
      reason: z.string(),
      message: z.string(),
      count: z.number(),
      lastSeen: z.string(),
    }),
  ),
});
/** @public */
export type ObjectView = z.infer<typeof objectViewSchema>;

/** `POST /v1/edges/…/refresh`, answered with 202. @public */
export const refreshAnswerSchema = z.object({
  /** ISO 8601, from when another refresh of this edge is taken. */
  nextAt: z.string(),
});
/** @public */
export type RefreshAnswer = z.infer<typeof refreshAnswerSchema>;
