import type { Router } from 'express';
import { z } from 'zod/v3';

import { parseInput } from '../http/parseInput';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';

const entity = z
  .string()
  .max(300)
  .regex(
    /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/,
    'must be like component:default/orders',
  );

const entitySchema = z.object({ entity: entity.optional() }).strict();

const placeSchema = z
  .object({ entity, environment: z.string().min(1).max(63) })
  .strict();

/** Pickers that need an entity at most. */
const OF_ENTITY = ['environments', 'clusters'] as const;

/** Pickers that come after entity and environment, with the names of their paths. */
const OF_PLACE = {
  certificates: 'certificates',
  'ssl-policies': 'sslPolicies',
  namespaces: 'namespaces',
  services: 'services',
  gateways: 'gateways',
} as const;

/**
 * `GET /v1/options/{environments,clusters}?entity=` and, for a person,
 * `GET /v1/options/{certificates,ssl-policies,namespaces,services,gateways}?entity=&environment=`.
 * @internal
 */
export const addOptionRoutes = (
  router: Router,
  { httpAuth, service: { options } }: RouteServices,
): void => {
  OF_ENTITY.forEach(name =>
    router.get(`/v1/options/${name}`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const asked = parseInput(entitySchema, request.query, 'query');
      replyJson(response, await options[name](asked.entity, credentials));
    }),
  );
  Object.entries(OF_PLACE).forEach(([path, name]) =>
    router.get(`/v1/options/${path}`, async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const asked = parseInput(placeSchema, request.query, 'query');
      replyJson(response, await options[name](asked, credentials));
    }),
  );
};
