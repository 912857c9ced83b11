import { z } from 'zod/v3';

import { edgeStateSchema, hopSchema, hopStateSchema } from '../hops';
import { driftRowSchema } from './DriftRow';
import { mapFactSchema } from './mapFact';

/** @public */
export const edgeIdSchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  gateway: z.string(),
  scope: z.string().optional(),
});

/** @public */
export const objectRefSchema = z.object({
  group: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
});

/** One fact that a hop's state rests on. @public */
export const evidenceSchema = z.object({
  /** `good`, `bad`, `waiting` or `unknown`: how this fact speaks. */
  verdict: z.enum(['good', 'bad', 'waiting', 'unknown', 'neutral']),
  /** What was looked at: `Listener https`, `Target group 443`. */
  label: z.string(),
  value: z.string(),
  expected: z.string().optional(),
  object: objectRefSchema.optional(),
});
/** @public */
export type Evidence = z.infer<typeof evidenceSchema>;

/** @public */
export const gapSchema = z.object({
  source: z.string(),
  part: z.string(),
  reason: z.enum([
    'forbidden',
    'unauthenticated',
    'unreachable',
    'throttled',
    'timeout',
    'starting',
    'invalid',
  ]),
  message: z.string(),
  since: z.string(),
});

/** @public */
export const hopReportSchema = z.object({
  hop: hopSchema,
  state: hopStateSchema,
  /** ISO 8601, when the state began as far as objects and memory tell. */
  since: z.string().optional(),
  /** One sentence. */
  summary: z.string(),
  /** Two to eight characters for the chain: `6/6`, `61d`. */
  badge: z.string().optional(),
  /** While progressing: how long this usually takes, in seconds. */
  usualSeconds: z.number().optional(),
  gap: gapSchema.optional(),
  evidence: z.array(evidenceSchema),
});
/** @public */
export type HopReport = z.infer<typeof hopReportSchema>;

/** @public */
export const findingSchema = z.object({
  ruleId: z.string(),
  title: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  impact: z.enum(['outage', 'partial', 'risk', 'none']),
  hop: hopSchema,
  object: objectRefSchema,
  path: z.string().optional(),
  message: z.string(),
  observed: z.string().optional(),
  expected: z.string().optional(),
  remedy: z.string(),
  /** Link to the rule's documentation. */
  docs: z.string(),
  since: z.string().optional(),
  /** The rule that explains this finding, when another one is the cause. */
  explainedBy: z.string().optional(),
});
/** @public */
export type Finding = z.infer<typeof findingSchema>;

/** A finding to mend first, with the rules whose findings it accounts for. @public */
export const causeSchema = z.object({
  ruleId: z.string(),
  hop: hopSchema,
  message: z.string(),
  remedy: z.string(),
  explains: z.array(z.string()),
});
/** @public */
export type Cause = z.infer<typeof causeSchema>;

/** @public */
export const skippedRuleSchema = z.object({
  ruleId: z.string(),
  reason: z.string(),
});
/** @public */
export type SkippedRule = z.infer<typeof skippedRuleSchema>;

/** @public */
export const loadBalancerReportSchema = z.object({
  name: z.string().optional(),
  arn: z.string().optional(),
  dnsName: z.string().optional(),
  scheme: z.string().optional(),
  state: z.string().optional(),
  region: z.string().optional(),
  accountId: z.string().optional(),
  zones: z.array(z.string()),
  certificate: z
    .object({
      arn: z.string(),
      domains: z.array(z.string()),
      notAfter: z.string().optional(),
      status: z.string(),
    })
    .optional(),
});

/** @public */
export const mapSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      object: objectRefSchema,
      hop: hopSchema.optional(),
      state: hopStateSchema,
      label: z.string(),
      /** What it is, where that is not the kind of `object`: a part of it, or what it should have. */
      shownAs: z.string().optional(),
      isMissing: z.boolean().optional(),
      facts: z.array(mapFactSchema).optional(),
    }),
  ),
  links: z.array(
    z.object({ from: z.string(), to: z.string(), relation: z.string() }),
  ),
});

/** The last state that was known, kept while a configured source cannot be read. @public */
export const lastKnownSchema = z.object({
  state: edgeStateSchema,
  hops: z.array(hopReportSchema),
  /** ISO 8601. */
  asOf: z.string(),
});

/**
 * What the portal says about one edge. It holds no observation times and no ages, so that equal
 * reports are equal bytes.
 * @public
 */
export const edgeReportSchema = z.object({
  id: edgeIdSchema,
  entityRefs: z.array(z.string()),
  owner: z.string().optional(),
  state: edgeStateSchema,
  /** ISO 8601, since when the edge is in this state. */
  since: z.string().optional(),
  /** One sentence that can be forwarded. */
  summary: z.string(),
  firstBroken: hopSchema.optional(),
  causes: z.array(causeSchema),
  coverage: z.enum(['full', 'kubernetes-only']),
  hops: z.array(hopReportSchema),
  findings: z.array(findingSchema),
  skipped: z.array(skippedRuleSchema),
  /** Ids of the rules that looked and found nothing; without it nobody knows which did. */
  passed: z.array(z.string()).optional(),
  endpoint: z.object({
    hostnames: z.array(z.string()),
    address: z.string().optional(),
    urls: z.array(z.string()),
  }),
  loadBalancer: loadBalancerReportSchema.optional(),
  map: mapSchema,
  /** Settings of the load balancer on their way to AWS; not for tenants of a shared Gateway. */
  drift: z.array(driftRowSchema).optional(),
  lastKnown: lastKnownSchema.optional(),
  /** Name of the signal channel that says when this report changes; opaque. */
  channel: z.string(),
  /** Rises with each stored change. */
  rev: z.number(),
});
/** @public */
export type EdgeReport = z.infer<typeof edgeReportSchema>;
