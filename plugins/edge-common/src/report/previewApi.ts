import { z } from 'zod/v3';

import { findingSchema, gapSchema } from './EdgeReport';

/**
 * Body of `POST /v1/preview`, the input of the scaffolder action `edge:manifests:render`. The
 * request itself stays loose: `parseEdgeRequest` judges it, and says what is allowed instead.
 * @public
 */
export const previewRequestSchema = z
  .object({
    /** Entity ref of the component the edge is for; a bare name is a component. */
    entity: z.string().min(1).max(300),
    /** Name of one of `edge.environments`. */
    environment: z.string().min(1).max(63),
    /** Fields of the request, short or long form. */
    request: z.record(z.unknown()).optional(),
    /** Further fields of the request; none may stand in both. */
    options: z.record(z.unknown()).optional(),
  })
  .strict();
/** @public */
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

/** What a request changes at the load balancer that runs, and at what price. */
const changedOptionSchema = z.object({
  /** Field of the request, dotted; the name of the setting where a request has no such field. */
  option: z.string(),
  /** As annotations spell it; absent where nothing is said. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** As `Mutability` of the option table: `sticky` keeps the old value when it is taken away. */
  effect: z.enum([
    'live',
    'ignored',
    'sticky',
    'replace-target-group',
    'replace-load-balancer',
    'error',
  ]),
});

/**
 * A request beside what runs under the name of its Gateway. `foreign`: a Gateway that no request
 * of this entity made. Manifests that are not about the load balancer are compared by hash alone.
 * @public
 */
export const previewChangesSchema = z.object({
  state: z.enum(['new', 'same', 'different', 'foreign']),
  options: z.array(changedOptionSchema),
});
/** @public */
export type PreviewChanges = z.infer<typeof previewChangesSchema>;

const manifestFileSchema = z.object({ path: z.string(), yaml: z.string() });

/**
 * The edge's folder on the branch that requests are merged into, to lay what would be written
 * beside it. `empty`: that branch holds no request yet.
 * @public
 */
export const previewRepositorySchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('empty') }),
  z.object({
    state: z.literal('present'),
    /** The request on the branch, rendered by today's policy. */
    manifests: z.array(manifestFileSchema),
    /**
     * Whether that gives what was written when it was merged: `false` when the policy changed
     * since. Absent where nobody recorded the request on the branch.
     */
    isAsWritten: z.boolean().optional(),
  }),
  z.object({
    state: z.literal('unknown'),
    /** `invalid`: a file that is no request, or one that the policy refuses by now. */
    reason: gapSchema.shape.reason,
  }),
]);
/** @public */
export type PreviewRepository = z.infer<typeof previewRepositorySchema>;

/** `POST /v1/preview`: what a request would write, before anything is written. @public */
export const previewSchema = z.object({
  /** Every file of the edge's folder, relative to it, byte for byte as the action writes it. */
  manifests: z.array(manifestFileSchema),
  /** Worst first; an error would stop the run, unless the policy lets it be overridden. */
  findings: z.array(findingSchema),
  /** What you get, in sentences. */
  sentences: z.array(z.string()),
  /** Absent while the cluster cannot be read, and for who may not read the edge. */
  changes: previewChangesSchema.optional(),
  /** Absent where no request was recorded, and for who may not read the edge. */
  repository: previewRepositorySchema.optional(),
});
/** @public */
export type Preview = z.infer<typeof previewSchema>;
