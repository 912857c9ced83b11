import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod/v3';

import type { Cloud } from '../Cloud';
import { ControlError } from '../ControlError';
import type { FaultBoard } from '../faults/FaultBoard';
import { readBody } from '../readBody';
import { readCalls } from '../state/readCalls';
import { readState } from '../state/readState';
import { release } from '../steps';

const time = z.object({ factor: z.number().positive().max(10_000) }).strict();

/** `/ready`, `/state`, `/calls`, `/time` and `/reset`: the demo world as a whole. @public */
export function createWorldRoutes(
  cloud: Cloud,
  faults: FaultBoard,
): ExpressRouter {
  const router = Router();
  router.get('/ready', (_, response) => {
    if (!cloud.isReady()) {
      throw new ControlError(503, 'The demo world is being built');
    }
    response.json({ ready: true });
  });
  router.get('/state', (_, response) => {
    response.json(readState(cloud, faults));
  });
  router.get('/calls', (_, response) => {
    response.json(readCalls(cloud));
  });
  router.get('/time', (_, response) => {
    response.json({ factor: cloud.aws.account.clock.factor });
  });
  router.put('/time', (request, response) => {
    const { factor } = readBody(time, request.body);
    cloud.aws.account.clock.setFactor(factor);
    response.json({ factor });
  });
  router.post('/reset', async (_, response) => {
    faults.clear();
    release(cloud);
    await cloud.reset();
    response.json(readState(cloud, faults));
  });
  return router;
}
