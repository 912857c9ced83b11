import { RULES, type EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeService } from './EdgeService';
import { endingCertificates } from './lists/endingCertificates';
import { listEdges } from './lists/listEdges';
import { readObjectView } from './objects/readObjectView';
import { createOptions } from './options/createOptions';
import { listRules } from './options/listRules';
import { previewEdge } from './preview/previewEdge';
import { refreshEdge, type RefreshServices } from './refresh/refreshEdge';
import { readEdge } from './reports/readEdge';
import {
  readEntityEdges,
  type EntityReadingServices,
} from './reports/readEntityEdges';
import { readHistory, type HistoryServices } from './reports/readHistory';
import { readVisibleEdges } from './reports/readVisibleEdges';
import type { RequesterServices } from './requests/readRequester';
import { recordRequest } from './requests/recordRequest';
import type { RequestFiles } from './requests/RequestFiles';
import { listSources } from './sources/listSources';

/** @internal */
export interface EdgeServices
  extends EntityReadingServices,
    HistoryServices,
    RefreshServices,
    RequesterServices {
  readonly config: EdgeConfig;
  readonly requestFiles: RequestFiles;
  /** Called with an error of work that nobody waits for. */
  readonly onError: (error: unknown) => void;
}

/**
 * Joins permissions, catalog, store and sources into the answers of the HTTP API.
 * @internal
 */
export const createEdgeService = (services: EdgeServices): EdgeService => {
  const { channels, requests } = services;
  return {
    listEdges: async (query, credentials) => {
      const { edges } = await readVisibleEdges(services, credentials);
      const now = services.clock.now();
      const ending = endingCertificates(edges, query.certificate, now);
      return listEdges(ending, query, channels.ofLists);
    },
    readEdge: (id, credentials) => readEdge(services, id, credentials),
    readHistory: (id, credentials) => readHistory(services, id, credentials),
    readObject: (asked, credentials) =>
      readObjectView(services, asked, credentials),
    refreshEdge: (id, credentials) => refreshEdge(services, id, credentials),
    readEntityEdges: async (entityRef, credentials) => {
      const answer = await readEntityEdges(services, entityRef, credentials);
      requests.check(entityRef).catch(services.onError);
      return answer;
    },
    listSources: async credentials => {
      const { grant, edges } = await readVisibleEdges(services, credentials);
      const granted = services.clusters.filter(
        ({ config: { name } }) =>
          !grant.criteria || edges.some(({ id }) => id.cluster === name),
      );
      return listSources(granted, edges, services.outside);
    },
    options: createOptions(services),
    listRules: () => listRules(RULES),
    previewEdge: (asked, credentials) =>
      previewEdge(services, asked, credentials),
    recordRequest: (request, credentials) =>
      recordRequest(services, request, credentials),
  };
};
