import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { audited } from '../http/audited';
import type { RouteServices } from '../http/RouteServices';

/**
 * `GET /v1/entities/{kind}/{namespace}/{name}/edges`.
 * @internal
 */
export const addEntityRoutes = (
  router: Router,
  { httpAuth, auditor, service, revalidate }: RouteServices,
): void => {
  router.get(
    '/v1/entities/:kind/:namespace/:name/edges',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = stringifyEntityRef(request.params);
      await audited(
        auditor,
        { eventId: 'entity-edges-read', request, meta: { entityRef } },
        async () =>
          revalidate<EntityEdges>(
            { request, response },
            await service.readEntityEdges(entityRef, credentials),
          ),
      );
    },
  );
};
