import { z } from 'zod/v3';

import { edgeStateSchema } from '../hops';
import { gapSchema } from './EdgeReport';

/** An empty list always says why: a source that could not be read, or a sentence. */
const optionListOf = <T extends z.ZodTypeAny>(item: T) =>
  z.object({
    items: z.array(item),
    /** What could not be read, so that the items may be incomplete. */
    gaps: z.array(gapSchema),
    /** Why there is nothing to choose although all was read, and what to do. */
    emptyBecause: z.string().optional(),
  });

/** `GET /v1/options/clusters?entity=`: clusters in which the caller may ask for an edge. @public */
export const clusterOptionsSchema = optionListOf(
  z.object({
    name: z.string(),
    /** Of the AWS account in which its load balancers stand. */
    region: z.string().optional(),
    environments: z.array(z.string()),
  }),
);
/** @public */
export type ClusterOptions = z.infer<typeof clusterOptionsSchema>;

/** `GET /v1/options/certificates?environment=&entity=`. @public */
export const certificateOptionsSchema = optionListOf(
  z.object({
    arn: z.string(),
    /** Names it is meant for, by the configuration of the environment. */
    hostnames: z.array(z.string()),
    /** What ACM says, such as `ISSUED`; absent where no edge made the portal ask yet. */
    status: z.string().optional(),
    /** ISO 8601. */
    notAfter: z.string().optional(),
  }),
);
/** @public */
export type CertificateOptions = z.infer<typeof certificateOptionsSchema>;

/** `GET /v1/options/ssl-policies?environment=&entity=`, the default first. @public */
export const sslPolicyOptionsSchema = optionListOf(
  z.object({
    name: z.string(),
    /** `1.2`. */
    minimumTls: z.string(),
    isDefault: z.boolean(),
  }),
);
/** @public */
export type SslPolicyOptions = z.infer<typeof sslPolicyOptionsSchema>;

/** `GET /v1/options/namespaces?environment=&entity=`. @public */
export const namespaceOptionsSchema = optionListOf(
  z.object({
    name: z.string(),
    /** Who says so: the environment, the entity's annotation, or `edge.namespaceOwners`. */
    from: z.enum(['environment', 'entity', 'owner']),
  }),
);
/** @public */
export type NamespaceOptions = z.infer<typeof namespaceOptionsSchema>;

/** `GET /v1/options/services?environment=&entity=`: Services a route may lead to. @public */
export const serviceOptionsSchema = optionListOf(
  z.object({
    namespace: z.string(),
    name: z.string(),
    ports: z.array(z.object({ name: z.string().optional(), port: z.number() })),
  }),
);
/** @public */
export type ServiceOptions = z.infer<typeof serviceOptionsSchema>;

/** `GET /v1/options/gateways?environment=&entity=`: Gateways of edges the caller may read. @public */
export const gatewayOptionsSchema = optionListOf(
  z.object({
    namespace: z.string(),
    name: z.string(),
    state: edgeStateSchema,
    scheme: z.string().optional(),
    hostnames: z.array(z.string()),
  }),
);
/** @public */
export type GatewayOptions = z.infer<typeof gatewayOptionsSchema>;
