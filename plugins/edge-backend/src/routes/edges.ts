import {
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeHistory,
  EdgeList,
  EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Request, Router } from 'express';
import { z } from 'zod/v3';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';
import { edgeQuerySchema } from '../lists/EdgeQuery';

const name = z.string().min(1).max(253);

const pathSchema = z.object({ cluster: name, namespace: name, gateway: name });
const scopeSchema = z
  .object({ scope: z.string().min(3).max(300).optional() })
  .strict();

const readId = ({ params, query }: Request): EdgeId => ({
  ...parseInput(pathSchema, params, 'path'),
  ...parseInput(scopeSchema, query, 'query'),
});

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

  router.get(
    '/v1/edges/:cluster/:namespace/:gateway',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const id = readId(request);
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
    },
  );

  router.get(
    '/v1/edges/:cluster/:namespace/:gateway/history',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const id = readId(request);
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
    },
  );
};
