import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod/v3';

import type { Cloud } from '../Cloud';
import { readBody } from '../readBody';
import { heldSteps, hold, release, STEPS } from '../steps';

const step = z.enum(STEPS);

/** `/hold` and `/release`: keep a step from happening, and let it happen. @public */
export function createStepRoutes(cloud: Cloud): ExpressRouter {
  const router = Router();
  router.post('/hold', (request, response) => {
    const body = readBody(z.object({ step }).strict(), request.body);
    hold(cloud, body.step);
    response.json({ held: heldSteps(cloud) });
  });
  router.post('/release', (request, response) => {
    const body = readBody(
      z.object({ step: step.optional() }).strict(),
      request.body,
    );
    release(cloud, body.step);
    response.json({ held: heldSteps(cloud) });
  });
  return router;
}
