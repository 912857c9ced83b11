import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  edgeKey,
  edgeReadPermission,
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import { resourceOf } from '../permissions/edgeResource';
import type { Grant } from '../permissions/EdgeAuthorizer';
import { readVisibleRefs } from '../permissions/readVisibleRefs';
import type { EdgeStore } from '../store/EdgeStore';
import type { StoredEdge } from '../store/StoredEdge';
import { hideInvisible, namedRefs } from './hideInvisible';
import type { ReadingServices } from './ReadingServices';

/** The whole of a shared Gateway shows its tenants' edges too, so all of them must be readable. */
const allowsTenants = async (edges: EdgeStore, id: EdgeId, grant: Grant) => {
  if (id.scope || !grant.criteria) return true;
  const sameGateway = (await edges.list()).filter(
    ({ summary }) => formatEdgeId(summary.id) === formatEdgeId(id),
  );
  return sameGateway.every(edge => grant.allows(resourceOf(edge)));
};

/** An edge that may be read: as it is stored, and as it may be shown. @internal */
export interface ReadableEdge {
  readonly stored: StoredEdge;
  readonly report: EdgeReport;
}

/**
 * One edge, read from the store once. An edge that exists and that the caller may not read is
 * answered like one that does not exist.
 * @throws NotAllowedError where reading is denied outright, NotFoundError
 * @internal
 */
export const readStoredEdge = async (
  services: ReadingServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<ReadableEdge> => {
  const { authorizer, catalog, edges, attention } = services;
  const grant = await authorizer.grant(edgeReadPermission, credentials);
  const [stored] = await edges.get([edgeKey(id)]);
  const isReadable =
    stored !== undefined &&
    grant.allows(resourceOf(stored)) &&
    (await allowsTenants(edges, id, grant));
  const visible = isReadable
    ? await readVisibleRefs(catalog, namedRefs(stored.report), credentials)
    : undefined;
  const report = visible && hideInvisible(stored.report, visible);
  if (!report) {
    throw new NotFoundError(
      `There is no edge "${formatEdgeId(id)}" that you may read`,
    );
  }
  attention.viewed(stored.key);
  return { stored, report };
};

/**
 * The report of one edge.
 * @throws as `readStoredEdge`
 * @internal
 */
export const readEdge = async (
  services: ReadingServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<EdgeReport> =>
  (await readStoredEdge(services, id, credentials)).report;
