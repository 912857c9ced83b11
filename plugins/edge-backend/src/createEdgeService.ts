import type { UserInfoService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  edgeRequestPermission,
  readEntityFacts,
  RULES,
  type EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';

import type { EdgeService } from './EdgeService';
import { endingCertificates } from './lists/endingCertificates';
import { listEdges } from './lists/listEdges';
import { readObjectView } from './objects/readObjectView';
import { listEnvironments } from './options/listEnvironments';
import { listRules } from './options/listRules';
import { refreshEdge, type RefreshServices } from './refresh/refreshEdge';
import { readEdge } from './reports/readEdge';
import {
  readEntityEdges,
  type EntityReadingServices,
} from './reports/readEntityEdges';
import { readHistory, type HistoryServices } from './reports/readHistory';
import { readVisibleEdges } from './reports/readVisibleEdges';
import { checkRequest } from './requests/checkRequest';
import { readRequestStatus } from './requests/readRequestStatus';
import { listSources } from './sources/listSources';

/** @internal */
export interface EdgeServices
  extends EntityReadingServices,
    HistoryServices,
    RefreshServices {
  readonly config: EdgeConfig;
  readonly userInfo: UserInfoService;
  /** Called with an error of work that nobody waits for. */
  readonly onError: (error: unknown) => void;
}

const createRecorder =
  (services: EdgeServices): EdgeService['recordRequest'] =>
  async (request, credentials) => {
    const { authorizer, catalog, config, userInfo, requests, clock } = services;
    const grant = await authorizer.grant(edgeRequestPermission, credentials);
    const found = await catalog.getEntityByRef(request.entityRef, {
      credentials,
    });
    if (!found) {
      throw new NotFoundError(
        `There is no entity "${request.entityRef}" in the catalog`,
      );
    }
    const entity = readEntityFacts(found);
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    checkRequest({
      ...{ request, config, entity },
      ownershipRefs: ownershipEntityRefs,
    });
    const resource = {
      cluster: request.edge.cluster,
      namespace: request.edge.namespace,
      owners: entity.owner ? [entity.owner] : [],
    };
    if (!grant.allows(resource)) {
      throw new NotAllowedError(
        `You may not use "${edgeRequestPermission.name}" for ${entity.ref} in namespace "${request.edge.namespace}" of cluster "${request.edge.cluster}"`,
      );
    }
    const { userEntityRef } = credentials.principal;
    const recorded = await requests.record(
      { ...request, entityRef: entity.ref },
      userEntityRef,
    );
    return readRequestStatus(recorded, clock.now());
  };

/**
 * Joins permissions, catalog, store and sources into the answers of the HTTP API.
 * @internal
 */
export const createEdgeService = (services: EdgeServices): EdgeService => {
  const { authorizer, catalog, channels, config, requests } = services;
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
      return listSources(granted, edges);
    },
    listEnvironments: async (entityRef, credentials) => {
      const permission = edgeRequestPermission;
      const { allows } = await authorizer.grant(permission, credentials);
      const found = entityRef
        ? await catalog.getEntityByRef(entityRef, { credentials })
        : undefined;
      const entity = found && readEntityFacts(found);
      return listEnvironments({ config, entity, allows });
    },
    listRules: () => listRules(RULES),
    recordRequest: createRecorder(services),
  };
};
