import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeAnswer,
  EdgeHistory,
  EdgeList,
  EdgeReport,
  SymptomList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { Router } from 'express';
import { z } from 'zod/v3';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import { EDGE_PATH, readEdgeId } from '../http/readEdgeId';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';
import type { VersionedAnswer } from '../http/VersionedAnswer';
import { edgeQuerySchema } from '../lists/EdgeQuery';
import { answerSymptom } from '../symptoms/answerSymptom';
import { listSymptoms } from '../symptoms/listSymptoms';

const symptomSchema = z.object({
  symptom: z.string().trim().min(1).max(200).optional(),
});

const withSymptom = (
  { version, read }: VersionedAnswer<EdgeReport>,
  symptom: string,
): VersionedAnswer<EdgeAnswer> => ({
  version: JSON.stringify([version, symptom]),
  read: async () => answerSymptom(await read(), symptom),
});

/**
 * `GET /v1/edges`, `GET /v1/edges/{cluster}/{namespace}/{gateway}` with `?symptom=`, its
 * `/history`, and `GET /v1/symptoms`.
 * @internal
 */
export const addEdgeRoutes = (
  router: Router,
  { httpAuth, auditor, service, revalidate }: RouteServices,
): void => {
  router.get('/v1/edges', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(edgeQuerySchema, request.query, 'query');
    const list = await service.listEdges(query, credentials);
    replyJson(response, list satisfies EdgeList);
  });

  router.get(EDGE_PATH, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { symptom, ...query } = request.query;
    const id = readEdgeId({ params: request.params, query });
    const asked = parseInput(symptomSchema, { symptom }, 'query');
    await audited(
      auditor,
      {
        eventId: 'edge-read',
        request,
        meta: { edge: formatEdgeId(id), scope: id.scope ?? null },
      },
      async () => {
        const answer = await service.readEdge(id, credentials);
        return revalidate<EdgeAnswer>(
          { request, response },
          asked.symptom ? withSymptom(answer, asked.symptom) : answer,
        );
      },
    );
  });

  router.get('/v1/symptoms', async (request, response) => {
    await httpAuth.credentials(request);
    replyJson(response, listSymptoms() satisfies SymptomList);
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
