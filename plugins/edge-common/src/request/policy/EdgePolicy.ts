import { z } from 'zod/v3';

import { DNS_EXPECTATIONS } from '../../identity';
import { CERTIFICATE_ARN } from '../../nlb';
import { choice, fields, text } from '../schema/builders';
import { askedRequestSchema } from '../schema/edgeRequestSchema';
import { DNS_LABEL, ENTITY_REF, NAME_SUFFIX } from '../schema/grammars';
import { isRequestField } from '../schema/requestFields';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const unknownFields = (map: Readonly<Record<string, unknown>>) =>
  Object.keys(map).filter(field => !isRequestField(field));

/** A typing error in a rule would open a hole in silence, so unknown fields are refused. */
const byField = <T extends z.ZodTypeAny>(value: T) =>
  z.record(value).superRefine((map, refusal) =>
    unknownFields(map).forEach(field =>
      refusal.addIssue({
        code: 'custom',
        path: [field],
        message: 'a field of the request, dotted, like healthCheck.mode',
      }),
    ),
  );

const hostnameRuleSchema = fields({
  /** Entity ref of the owner, or `*` for everyone. */
  owner: z.union([z.literal('*'), text(ENTITY_REF)]),
  suffixes: z.array(z.string().min(1).max(253)).min(1),
});

/**
 * What the platform team allows, fixes and presets. Fields are dotted paths of the request.
 * @public
 */
export const edgePolicySchema = fields({
  /** Who may request: owners of the entity, or anyone who may use the template. */
  requesters: choice('owner', 'anyone').default('owner'),
  /** All that a team may ask for beside the platform's own value; `*` is any. For maps, the keys. */
  allowed: byField(z.array(scalar)).default({}),
  /** The value that holds whatever is asked; asking another one is refused. */
  locked: byField(z.unknown()).default({}),
  defaults: askedRequestSchema.default({}),
  presets: z.record(askedRequestSchema).default({}),
  /** The least a number, a duration or a TLS version may be. */
  floors: byField(scalar).default({}),
  /** The most a number or a duration may be. */
  ceilings: byField(scalar).default({}),
  /** Which owners may ask for which names; without an entry every name is free. */
  hostnames: z.array(hostnameRuleSchema).default([]),
  /** Repositories beside the entity's own that a pull request may go to. */
  allowedRepos: z.array(z.string().min(1)).default([]),
  /** Who makes EnvoyProxy objects; `platform` leaves teams the infrastructure carrier. */
  envoyProxyOwner: choice('team', 'platform').default('team'),
  /** Error findings that do not stop a run. */
  overridableRules: z.array(z.string().regex(/^[A-Z]\d{2}$/)).default([]),
});

/** @public */
export type EdgePolicy = Readonly<z.infer<typeof edgePolicySchema>>;

/** Where an edge can be asked for. @public */
export const edgeEnvironmentSchema = fields({
  name: text(DNS_LABEL),
  cluster: text(DNS_LABEL),
  gatewayClass: text(DNS_LABEL),
  /** Without it the entity's own namespace annotation decides. */
  namespace: text(DNS_LABEL).optional(),
  /** Whether its edges serve production, as they do where nothing is said. */
  production: z.boolean().optional(),
  preset: z.string().min(1).optional(),
  /** Where the host names of its edges lead, where their Gateways do not say so themselves. */
  dns: choice(...DNS_EXPECTATIONS).optional(),
  /** End of every edge's name, needed where two environments share a namespace. */
  nameSuffix: text(NAME_SUFFIX).optional(),
  /** Values for this environment only, stronger than preset and policy defaults. */
  defaults: askedRequestSchema.default({}),
  certificates: z
    .array(
      fields({
        hostnames: z.array(z.string().min(1).max(253)).min(1),
        arn: text(CERTIFICATE_ARN),
      }),
    )
    .default([]),
  /** A configuration repository instead of the entity's own. */
  repository: fields({
    url: z.string().url(),
    path: z.string().min(1).optional(),
    branch: z.string().min(1).optional(),
  }).optional(),
});

/** @public */
export type EdgeEnvironment = Readonly<z.infer<typeof edgeEnvironmentSchema>>;
