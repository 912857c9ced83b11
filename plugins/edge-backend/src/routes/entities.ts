import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { audited } from '../http/audited';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';

/**
 * `GET /v1/entities/{kind}/{namespace}/{name}/edges`.
 * @internal
 */
export const addEntityRoutes = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.get(
    '/v1/entities/:kind/:namespace/:name/edges',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = stringifyEntityRef(request.params);
      const edges = await audited(
        auditor,
        { eventId: 'entity-edges-read', request, meta: { entityRef } },
        () => service.readEntityEdges(entityRef, credentials),
      );
      replyJson(response, edges satisfies EntityEdges);
    },
  );
};
