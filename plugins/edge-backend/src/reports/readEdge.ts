import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  edgeKey,
  edgeReadPermission,
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import type { VersionedAnswer } from '../http/VersionedAnswer';
import { resourceOf } from '../permissions/edgeResource';
import type { Grant } from '../permissions/EdgeAuthorizer';
import { readVisibleRefs } from '../permissions/readVisibleRefs';
import type { EdgeStore } from '../store/EdgeStore';
import type { StampedEdge } from '../store/StoredEdge';
import { hideInvisible, namedRefs, versionOf } from './hideInvisible';
import type { ReadingServices } from './ReadingServices';

/** The whole of a shared Gateway shows its tenants' edges too, so all of them must be readable. */
const allowsTenants = async (edges: EdgeStore, id: EdgeId, grant: Grant) => {
  if (id.scope || !grant.criteria) return true;
  const sameGateway = (await edges.list()).filter(
    ({ summary }) => formatEdgeId(summary.id) === formatEdgeId(id),
  );
  return sameGateway.every(edge => grant.allows(resourceOf(edge)));
};

const notFound = (id: EdgeId) =>
  new NotFoundError(`There is no edge "${formatEdgeId(id)}" that you may read`);

/** An edge that may be read, and what of it may be named. @internal */
export interface ReadableEdge {
  readonly stored: StampedEdge;
  readonly grant: Grant;
  /** Entities and groups that the caller sees in the catalog. */
  readonly visible: ReadonlySet<string>;
}

/**
 * One edge, without its report. An edge that exists and that the caller may not read is answered
 * like one that does not exist.
 * @throws NotAllowedError where reading is denied outright, NotFoundError
 * @internal
 */
export const findReadableEdge = async (
  services: ReadingServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<ReadableEdge> => {
  const { authorizer, catalog, edges, attention } = services;
  const grant = await authorizer.grant(edgeReadPermission, credentials);
  const [stored] = await edges.stamped([edgeKey(id)]);
  const isReadable =
    stored !== undefined &&
    grant.allows(resourceOf(stored)) &&
    (await allowsTenants(edges, id, grant));
  if (!isReadable) throw notFound(id);
  const refs = namedRefs(stored.summary);
  const visible = await readVisibleRefs(catalog, refs, credentials);
  if (!hideInvisible(stored.summary, visible)) throw notFound(id);
  attention.viewed(stored.key);
  return { stored, grant, visible };
};

/**
 * The report of one edge, read from the store by those who do not have it. Whoever the edge belongs
 * to by then decides again who reads it.
 * @throws as `findReadableEdge`
 * @internal
 */
export const readEdge = async (
  services: ReadingServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<VersionedAnswer<EdgeReport>> => {
  const found = await findReadableEdge(services, id, credentials);
  const { stored, grant, visible } = found;
  return {
    version: versionOf(stored, visible),
    read: async () => {
      const [edge] = await services.edges.get([stored.key]);
      const report =
        edge &&
        grant.allows(resourceOf(edge)) &&
        hideInvisible(edge.report, visible);
      if (!report) throw notFound(id);
      return report;
    },
  };
};
