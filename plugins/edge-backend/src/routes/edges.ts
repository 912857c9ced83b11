import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeHistory,
  EdgeList,
  EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import { EDGE_PATH, readEdgeId } from '../http/readEdgeId';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';
import { edgeQuerySchema } from '../lists/EdgeQuery';

/**
 * `GET /v1/edges`, `GET /v1/edges/{cluster}/{namespace}/{gateway}` and its `/history`.
 * @internal
 */
export const addEdgeRoutes = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.get('/v1/edges', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(edgeQuerySchema, request.query, 'query');
    const list = await service.listEdges(query, credentials);
    replyJson(response, list satisfies EdgeList);
  });

  router.get(EDGE_PATH, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const id = readEdgeId(request);
    const report = await audited(
      auditor,
      {
        eventId: 'edge-read',
        request,
        meta: { edge: formatEdgeId(id), scope: id.scope ?? null },
      },
      () => service.readEdge(id, credentials),
    );
    replyJson(response, report satisfies EdgeReport);
  });

  router.get(`${EDGE_PATH}/history`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const id = readEdgeId(request);
    const history = await audited(
      auditor,
      {
        eventId: 'edge-history-read',
        request,
        meta: { edge: formatEdgeId(id), scope: id.scope ?? null },
      },
      () => service.readHistory(id, credentials),
    );
    replyJson(response, history satisfies EdgeHistory);
  });
};
