import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';
import {
  recordRequestSchema,
  type RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import type { RouteServices } from '../http/RouteServices';

/**
 * `POST /v1/requests`, on behalf of the person who asked: a plugin's own token is refused.
 * @internal
 */
export const addRequestRoutes = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.post('/v1/requests', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = parseInput(recordRequestSchema, request.body, 'body');
    const status = await audited(
      auditor,
      {
        eventId: 'request-record',
        severityLevel: 'medium',
        request,
        meta: {
          edge: formatEdgeId(body.edge),
          entityRef: body.entityRef,
          pullRequestUrl: body.pullRequestUrl,
        },
      },
      () => service.recordRequest(body, credentials),
    );
    response.status(201).json(status satisfies RequestStatus);
  });
};
