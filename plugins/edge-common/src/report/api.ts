import { z } from 'zod/v3';

import { edgeStateSchema, hopSchema } from '../hops';
import {
  edgeIdSchema,
  edgeReportSchema,
  gapSchema,
  lastKnownSchema,
} from './EdgeReport';

/** One row of the dashboard. @public */
export const edgeSummarySchema = z.object({
  id: edgeIdSchema,
  entityRefs: z.array(z.string()),
  owner: z.string().optional(),
  state: edgeStateSchema,
  since: z.string().optional(),
  summary: z.string(),
  firstBroken: hopSchema.optional(),
  hostnames: z.array(z.string()),
  urls: z.array(z.string()),
  scheme: z.string().optional(),
  region: z.string().optional(),
  certificateNotAfter: z.string().optional(),
  coverage: z.enum(['full', 'kubernetes-only']),
  lastKnown: lastKnownSchema.omit({ hops: true }).optional(),
  rev: z.number(),
});
/** @public */
export type EdgeSummary = z.infer<typeof edgeSummarySchema>;

/** `GET /v1/edges`. @public */
export const edgeListSchema = z.object({
  items: z.array(edgeSummarySchema),
  totalItems: z.number(),
  nextCursor: z.string().optional(),
  facets: z.record(z.array(z.object({ value: z.string(), count: z.number() }))),
  /** Name of the signal channel that says when any list may have changed. */
  channel: z.string(),
});
/** @public */
export type EdgeList = z.infer<typeof edgeListSchema>;

/** @public */
export const requestStateSchema = z.enum([
  'open',
  'merged',
  'partlyApplied',
  'applied',
  'dismissed',
  'expired',
]);

/** How far a request came. @public */
export const requestStatusSchema = z.object({
  edge: edgeIdSchema,
  entityRef: z.string(),
  environment: z.string(),
  state: requestStateSchema,
  pullRequestUrl: z.string(),
  initiator: z.string(),
  requestHash: z.string(),
  createdAt: z.string(),
  mergedAt: z.string().optional(),
  appliedAt: z.string().optional(),
  dismissedAt: z.string().optional(),
});
/** @public */
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/** `GET /v1/entities/{kind}/{namespace}/{name}/edges`. @public */
export const entityEdgesSchema = z.object({
  /** Worst first. */
  items: z.array(edgeReportSchema),
  requests: z.array(requestStatusSchema),
  /** Edges the entity's own annotation names and nothing confirms: the text, no data. */
  unconfirmed: z.array(z.string()),
  channel: z.string(),
});
/** @public */
export type EntityEdges = z.infer<typeof entityEdgesSchema>;

/** `POST /v1/requests`. @public */
export const recordRequestSchema = z
  .object({
    edge: edgeIdSchema,
    entityRef: z.string().min(3).max(300),
    environment: z.string().min(1).max(63),
    pullRequestUrl: z.string().url().max(2000),
    target: z
      .object({
        /** URL of the repository as `coreServices.urlReader` reads it, without a branch. */
        repository: z.string().url().max(2000),
        branch: z.string().min(1).max(250),
        /** Folder of `edge.yaml` inside the repository. */
        path: z.string().min(1).max(1000),
      })
      .strict(),
    requestHash: z.string().regex(/^[0-9a-f]{16}$/),
    manifestHash: z.string().regex(/^[0-9a-f]{16}$/),
  })
  .strict();
/** @public */
export type RecordRequest = z.infer<typeof recordRequestSchema>;

/** One of an AWS source's three rhythms; the edges counted are the caller's. */
const tierStatusSchema = z.object({
  /** `hot`: on a screen, changed lately or not ready; `warm`: production; `cold`: the rest. */
  tier: z.enum(['hot', 'warm', 'cold']),
  edges: z.number(),
  /** How often load balancers are to be read. */
  ttlSeconds: z.number(),
  /** How often they are, the longest of all. */
  sweepSeconds: z.number().optional(),
  /** Age of the oldest answer. */
  oldestSeconds: z.number().optional(),
  /** Edges with an answer older than three times its time and twice the sweep. */
  oldEdges: z.number(),
});

/** One row of `GET /v1/sources`. @public */
export const sourceStatusSchema = z.object({
  /** `cluster:demo-eu`, `aws:123456789012/eu-west-1`, `resolver`, `probe`. */
  id: z.string(),
  /** `resolver`: host names are looked up; `probe`: the portal sends requests of its own. */
  kind: z.enum(['kubernetes', 'aws', 'resolver', 'probe']),
  name: z.string(),
  /** `partial`: some parts are live, some are not. */
  state: z.enum(['live', 'partial', 'failed', 'starting']),
  /** ISO 8601, the newest answer of any part. */
  observedAt: z.string().optional(),
  gaps: z.array(gapSchema),
  calls: z.number(),
  throttled: z.number(),
  /** Seconds between two readings of the same thing, the longest of all; never of a cluster. */
  sweepSeconds: z.number().optional(),
  /** The closest first; AWS only. */
  tiers: z.array(tierStatusSchema).optional(),
  /** Edges that read from this source. */
  edges: z.number(),
});
/** @public */
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/** `GET /v1/sources`. @public */
export const sourceListSchema = z.object({
  items: z.array(sourceStatusSchema),
});
/** @public */
export type SourceList = z.infer<typeof sourceListSchema>;

/** `GET /v1/options/environments?entity=`. @public */
export const environmentListSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      cluster: z.string(),
      /** Where the entity's edge would live; absent when only the entity can tell. */
      namespace: z.string().optional(),
      preset: z.string().optional(),
      scheme: z.string().optional(),
      /** Names the environment has certificates for, such as `*.eu.example.com`. */
      certificateHostnames: z.array(z.string()),
    }),
  ),
});
/** @public */
export type EnvironmentList = z.infer<typeof environmentListSchema>;

/** `GET /v1/rules`. @public */
export const ruleListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      severity: z.string(),
      impact: z.string(),
      hop: hopSchema,
      needs: z.array(z.string()),
      explains: z.array(z.string()),
      docs: z.string(),
    }),
  ),
});
/** @public */
export type RuleList = z.infer<typeof ruleListSchema>;
