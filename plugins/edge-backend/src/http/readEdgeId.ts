import type { EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { Request } from 'express';
import { z } from 'zod/v3';

import { parseInput } from './parseInput';

const name = z.string().min(1).max(253);

const pathSchema = z.object({ cluster: name, namespace: name, gateway: name });
const scopeSchema = z
  .object({ scope: z.string().min(3).max(300).optional() })
  .strict();

/** Where every call about one edge begins. @internal */
export const EDGE_PATH = '/v1/edges/:cluster/:namespace/:gateway';

/**
 * The edge that a call below {@link EDGE_PATH} is about.
 * @throws InputError
 * @internal
 */
export const readEdgeId = ({
  params,
  query,
}: Pick<Request, 'params' | 'query'>): EdgeId => ({
  ...parseInput(pathSchema, params, 'path'),
  ...parseInput(scopeSchema, query, 'query'),
});
