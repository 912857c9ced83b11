import { z } from 'zod/v3';

import { DNS_LABEL, fields, flag, integer, text } from '../request';

/**
 * Whether the portal sends requests of its own to the load balancers of edges.
 * @internal
 */
export const probeSchema = fields({
  enabled: flag().default(false),
  /** Names of `edge.environments` whose edges are asked; default: every edge. */
  environments: z.array(text(DNS_LABEL)).optional(),
  /** How long connection, handshake and answer may take together, in seconds. */
  timeoutSeconds: integer(1, 60).default(5),
});
