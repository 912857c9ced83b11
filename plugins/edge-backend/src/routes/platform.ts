import type {
  RuleList,
  SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';

/**
 * `GET /v1/sources` and `GET /v1/rules`.
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

  router.get('/v1/rules', async (request, response) => {
    await httpAuth.credentials(request);
    replyJson(response, service.listRules() satisfies RuleList);
  });
};
