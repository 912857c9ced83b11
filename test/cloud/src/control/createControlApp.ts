import { dirname } from 'path';

import express from 'express';
import type { Express } from 'express';

import type { Cloud } from './Cloud';
import { createFaultBoard } from './faults/FaultBoard';
import { answerError } from './routes/answerError';
import { createFaultRoutes } from './routes/faultRoutes';
import { createPullRoutes } from './routes/pullRoutes';
import { createStepRoutes } from './routes/stepRoutes';
import { createWorldRoutes } from './routes/worldRoutes';

const PAGE = dirname(require.resolve('./page/index.html'));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The control API below `/control` and the demo page at `/`. @public */
export function createControlApp(cloud: Cloud): Express {
  const faults = createFaultBoard(cloud);
  const app = express();
  app.disable('x-powered-by');
  app.use((_, response, next) => {
    response.set('Content-Security-Policy', POLICY);
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use('/control', express.json());
  app.use('/control', createWorldRoutes(cloud, faults));
  app.use('/control', createFaultRoutes(faults));
  app.use('/control', createStepRoutes(cloud));
  app.use('/control', createPullRoutes(cloud));
  app.use(express.static(PAGE));
  app.use(answerError);
  return app;
}
