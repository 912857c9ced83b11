import { z } from 'zod/v3';

import {
  edgeEnvironmentSchema,
  edgePolicySchema,
  ENTITY_REF,
  fields,
  flag,
  text,
} from '../request';
import { clusterSchema } from './clusterSchema';
import { dnsSchema } from './dnsSchema';
import { freshnessSchema } from './freshnessSchema';
import { probeSchema } from './probeSchema';

const namespaceOwnersSchema = z.record(z.record(text(ENTITY_REF)));

const awsSchema = fields({
  /** For emulators only. */
  endpoint: z
    .string()
    .regex(/^https?:\/\/[^\s/]/, 'a URL like http://127.0.0.1:7102')
    .optional(),
  /** Share of the account's ELBv2 request rate that the portal may use. */
  budget: z
    .number({ errorMap: () => ({ message: 'a number from 0.01 to 1' }) })
    .min(0.01, 'a number from 0.01 to 1')
    .max(1, 'a number from 0.01 to 1')
    .default(0.25),
  /** Whether everything in an account is listed in a slow sweep. */
  inventory: flag().default(false),
});

/** The whole of `edge:` in app-config. @internal */
export const edgeConfigSchema = fields({
  clusters: z.array(clusterSchema).default([]),
  environments: z.array(edgeEnvironmentSchema).default([]),
  namespaceOwners: namespaceOwnersSchema.default({}),
  policy: edgePolicySchema.default({}),
  aws: awsSchema.default({}),
  dns: dnsSchema.default({}),
  probe: probeSchema.default({}),
  freshness: freshnessSchema.default({}),
});

/** Checked configuration with every default filled in. @public */
export type EdgeConfig = Readonly<z.output<typeof edgeConfigSchema>>;
