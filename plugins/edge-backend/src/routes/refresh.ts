import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { RefreshAnswer } from '@tls-edge/backstage-plugin-edge-common/report';
import type { Response, Router } from 'express';

import { audited } from '../http/audited';
import { EDGE_PATH, readEdgeId } from '../http/readEdgeId';
import type { RouteServices } from '../http/RouteServices';
import { TooManyRequestsError } from '../http/TooManyRequestsError';

const tellWhen = (response: Response, error: unknown) => {
  if (error instanceof TooManyRequestsError) {
    response.set('Retry-After', String(error.retryAfterSeconds));
  }
};

/**
 * `POST /v1/edges/{cluster}/{namespace}/{gateway}/refresh`.
 * @internal
 */
export const addRefreshRoute = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.post(`${EDGE_PATH}/refresh`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const id = readEdgeId(request);
    try {
      const answer = await audited(
        auditor,
        {
          eventId: 'edge-refresh',
          request,
          meta: { edge: formatEdgeId(id), scope: id.scope ?? null },
        },
        () => service.refreshEdge(id, credentials),
      );
      response.status(202).json(answer satisfies RefreshAnswer);
    } catch (error) {
      tellWhen(response, error);
      throw error;
    }
  });
};
