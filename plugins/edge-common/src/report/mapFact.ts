import { z } from 'zod/v3';

/**
 * One short fact about a node of the map, as data: what it is called is the reader's business,
 * and nothing in it grows older by itself.
 * @public
 */
export const mapFactSchema = z.discriminatedUnion('fact', [
  /** A word of the API itself, such as `internal` or `TCP 10443`. */
  z.object({ fact: z.literal('word'), text: z.string() }),
  /** Availability zones, sorted. */
  z.object({ fact: z.literal('zones'), zones: z.array(z.string()) }),
  z.object({
    fact: z.literal('certificate'),
    /** The first name it covers. */
    name: z.string(),
    /** ISO 8601. */
    notAfter: z.string().optional(),
  }),
  /** Targets of one zone, without those that drain; `zone` is empty where it is not known. */
  z.object({
    fact: z.literal('targets'),
    zone: z.string(),
    healthy: z.number(),
    starting: z.number(),
    total: z.number(),
  }),
  /** Routes that are attached to a listener. */
  z.object({ fact: z.literal('routes'), count: z.number() }),
  z.object({
    fact: z.literal('path'),
    path: z.string(),
    /** Where a redirect leads: scheme or host and status, such as `https 301`. */
    redirect: z.string().optional(),
  }),
  z.object({ fact: z.literal('port'), port: z.number() }),
  /** Ready endpoints or pods, of how many there are. */
  z.object({ fact: z.literal('ready'), ready: z.number(), total: z.number() }),
  /** The zone that a pod runs in. */
  z.object({ fact: z.literal('zone'), zone: z.string() }),
]);
/** @public */
export type MapFact = z.infer<typeof mapFactSchema>;
