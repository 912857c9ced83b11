import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod/v3';

import type { FaultBoard } from '../faults/FaultBoard';
import { readBody } from '../readBody';

const edge = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the name of a Gateway');

const change = z
  .object({
    on: z.boolean(),
    edge: edge.optional(),
    cluster: z.string().optional(),
    region: z.string().optional(),
  })
  .strict();

/** `/faults`: the switches and how they stand. @public */
export function createFaultRoutes(faults: FaultBoard): ExpressRouter {
  const router = Router();
  router.get('/faults', (_, response) => {
    response.json({ items: faults.list() });
  });
  router.get('/faults/:id', (request, response) => {
    response.json(faults.get(request.params.id));
  });
  router.put('/faults/:id', (request, response) => {
    const body = readBody(change, {
      ...request.query,
      ...request.body,
    });
    response.json(faults.set(request.params.id, body));
  });
  return router;
}
