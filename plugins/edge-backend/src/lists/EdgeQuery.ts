import { edgeStateSchema } from '@tls-edge/backstage-plugin-edge-common';
import { z } from 'zod/v3';

import { CERTIFICATE_ENDS } from './endingCertificates';

const several = <T extends z.ZodTypeAny>(value: T) =>
  z
    .union([value.transform(one => [one]), z.array(value)])
    .optional()
    .transform((values): readonly z.output<T>[] => values ?? []);

const text = z.string().min(1).max(300);

const sortKeys = [
  'state',
  'name',
  'cluster',
  'owner',
  'certificate',
  'since',
] as const;

/** @internal */
export type SortKey = (typeof sortKeys)[number];

const sortSchema = z
  .string()
  .regex(
    new RegExp(`^-?(${sortKeys.join('|')})$`),
    `one of ${sortKeys.join(', ')}, with "-" in front to turn it round`,
  )
  .default('state')
  .transform(value => ({
    key: sortKeys.find(key => value.endsWith(key)) ?? 'state',
    isReversed: value.startsWith('-'),
  }));

/**
 * Query of `GET /v1/edges`. A parameter that is given several times means any of its values.
 * @internal
 */
export const edgeQuerySchema = z
  .object({
    owner: several(text),
    cluster: several(text),
    namespace: several(text),
    state: several(edgeStateSchema),
    /** Ended, or ending within so many days. */
    certificate: z.enum(CERTIFICATE_ENDS).optional(),
    /** Words that names, host names and the sentence are searched for. */
    q: z.string().max(300).optional(),
    sort: sortSchema,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    cursor: z.string().max(100).optional(),
  })
  .strict();

/** @internal */
export type EdgeQuery = z.output<typeof edgeQuerySchema>;
