import type { Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';

import { GithubError } from '../../git/host/GithubError';
import type { Cloud } from '../Cloud';
import { ControlError } from '../ControlError';
import { pullState, readPulls } from '../state/readPulls';

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new ControlError(
      400,
      `'${text}' is no number of a pull request: it must be a whole number from 1`,
    );
  }
  return Number(text);
}

async function merge(cloud: Cloud, number: number) {
  try {
    return await cloud.git.mergePull(number);
  } catch (error) {
    if (error instanceof GithubError) {
      throw new ControlError(error.status === 404 ? 404 : 409, error.message);
    }
    throw error;
  }
}

/** `/pulls`: list them, merge one. @public */
export function createPullRoutes(cloud: Cloud): ExpressRouter {
  const router = Router();
  router.get('/pulls', (_, response) => {
    response.json({ items: readPulls(cloud) });
  });
  router.post('/pulls/:number/merge', async (request, response) => {
    const merged = await merge(cloud, readNumber(request.params.number));
    response.json(pullState(cloud, merged));
  });
  return router;
}
