import type {
  EnvironmentList,
  RuleList,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';
import { z } from 'zod/v3';

import { parseInput } from '../http/parseInput';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';

const entitySchema = z
  .object({
    entity: z
      .string()
      .regex(
        /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/,
        'must be like component:default/orders',
      )
      .optional(),
  })
  .strict();

/**
 * `GET /v1/sources`, `GET /v1/options/environments` and `GET /v1/rules`.
 * @internal
 */
export const addPlatformRoutes = (
  router: Router,
  { httpAuth, service }: RouteServices,
): void => {
  router.get('/v1/sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const sources = await service.listSources(credentials);
    replyJson(response, sources satisfies SourceList);
  });

  router.get('/v1/options/environments', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entity } = parseInput(entitySchema, request.query, 'query');
    const list = await service.listEnvironments(entity, credentials);
    replyJson(response, list satisfies EnvironmentList);
  });

  router.get('/v1/rules', async (request, response) => {
    await httpAuth.credentials(request);
    replyJson(response, service.listRules() satisfies RuleList);
  });
};
