import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';

import { createRevalidator } from './http/createRevalidator';
import type { RouteServices } from './http/RouteServices';
import { addEdgeRoutes } from './routes/edges';
import { addEntityRoutes } from './routes/entities';
import { addObjectRoute } from './routes/objects';
import { addOptionRoutes } from './routes/options';
import { addPlatformRoutes } from './routes/platform';
import { addPreviewRoute } from './routes/preview';
import { addRefreshRoute } from './routes/refresh';
import { addRequestRoutes } from './routes/requests';

/**
 * The HTTP API of the plugin, mounted under `/api/edge`.
 * @internal
 */
export const createRouter = (
  given: Omit<RouteServices, 'revalidate'>,
): Router => {
  const services = { ...given, revalidate: createRevalidator() };
  const router = PromiseRouter();
  router.use(express.json({ limit: '100kb' }));
  addEdgeRoutes(router, services);
  addObjectRoute(router, services);
  addRefreshRoute(router, services);
  addEntityRoutes(router, services);
  addPlatformRoutes(router, services);
  addOptionRoutes(router, services);
  addPreviewRoute(router, services);
  addRequestRoutes(router, services);
  return router;
};
