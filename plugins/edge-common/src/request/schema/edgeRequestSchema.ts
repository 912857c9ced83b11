import { z } from 'zod/v3';

import {
  choice,
  fields,
  flag,
  integer,
  listOf,
  mapOf,
  port,
  text,
} from './builders';
import { backendFields } from './backendFields';
import { clientFields } from './clientFields';
import { envoyFields } from './envoyFields';
import {
  ANNOTATION_VALUE,
  DNS_LABEL,
  EDGE_NAME,
  HOSTNAME,
  LABEL_VALUE,
  QUALIFIED_NAME,
} from './grammars';
import { accessLogsSchema, healthCheckSchema, nlbFields } from './nlbFields';
import { routeSchema } from './routeSchema';

const redirectStatus = z.union(
  [
    z.literal(301),
    z.literal(302),
    z.literal(303),
    z.literal(307),
    z.literal(308),
  ],
  { errorMap: () => ({ message: '301, 302, 303, 307, 308' }) },
);

const httpsRedirectSchema = fields({
  enabled: flag(),
  statusCode: redirectStatus,
});

/** The header's own names; seconds, at most two years. */
const hstsSchema = fields({
  enabled: flag(),
  maxAge: integer(0, 63_072_000),
  includeSubDomains: flag(),
});

/** `Same` and `All` may be written as a word; `Selector` needs labels. */
const allowedRoutesSchema = z.preprocess(
  value => (typeof value === 'string' ? { from: value } : value),
  fields({
    from: choice('Same', 'All', 'Selector'),
    labels: mapOf(QUALIFIED_NAME, LABEL_VALUE, 8).optional(),
  }),
);

/**
 * The normal form of a request, every default filled in. An absent field is one that is not
 * written at all.
 * @public
 */
export const edgeRequestSchema = fields({
  name: text(EDGE_NAME),
  environment: text(DNS_LABEL),
  namespace: text(DNS_LABEL),
  gatewayClassName: text(DNS_LABEL),
  carrier: choice('envoyproxy', 'infrastructure'),
  form: choice('default', 'article'),
  ...nlbFields,
  hostnames: listOf(text(HOSTNAME), { max: 16, of: 'host names' }),
  httpPort: port(),
  httpsPort: port(),
  httpsRedirect: httpsRedirectSchema,
  allowedRoutes: allowedRoutesSchema.optional(),
  routes: listOf(routeSchema, {
    min: 1,
    max: 128,
    of: 'routes {path, service, port} or {path, backends}',
  }),
  forwardedProto: choice('route-filter', 'off'),
  hsts: hstsSchema,
  ...envoyFields,
  ...clientFields,
  ...backendFields,
  externalTrafficPolicy: choice('Local', 'Cluster').optional(),
  allocateNodePorts: flag().optional(),
  explicitDefaults: flag(),
  extraAnnotations: mapOf(QUALIFIED_NAME, ANNOTATION_VALUE, 20).optional(),
  servicePatch: z
    .record(z.unknown(), {
      errorMap: () => ({ message: 'a map that is merged into the Service' }),
    })
    .optional(),
});

/**
 * What may be asked: any part of the normal form, in the short form or the long one.
 * @public
 */
export const askedRequestSchema = edgeRequestSchema
  .extend({
    healthCheck: healthCheckSchema.partial(),
    httpsRedirect: httpsRedirectSchema.partial(),
    accessLogs: accessLogsSchema.partial(),
    hsts: hstsSchema.partial(),
  })
  .partial()
  .strict();

/** @public */
export type AskedRequest = Readonly<z.infer<typeof askedRequestSchema>>;
