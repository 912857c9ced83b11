import {
  previewRequestSchema,
  type Preview,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import type { RouteServices } from '../http/RouteServices';

/**
 * `POST /v1/preview`, for a person: ownership of the entity is that person's.
 * @internal
 */
export const addPreviewRoute = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.post('/v1/preview', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const body = parseInput(previewRequestSchema, request.body, 'body');
    const { entity, environment } = body;
    const preview = await audited(
      auditor,
      {
        eventId: 'request-preview',
        request,
        meta: { entity, environment },
      },
      () => service.previewEdge(body, credentials),
    );
    // A form in progress is nobody's to keep.
    response.set('Cache-Control', 'no-store').json(preview satisfies Preview);
  });
};
