import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  edgeKey,
  edgeRefreshPermission,
  formatEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type { RefreshAnswer } from '@tls-edge/backstage-plugin-edge-common/report';

import type { ClusterSource } from '../assess/ClusterSource';
import { resourceOf } from '../permissions/edgeResource';
import { readEdge } from '../reports/readEdge';
import type { ReadingServices } from '../reports/ReadingServices';
import type { RefreshGate } from './RefreshGate';

/** @internal */
export interface RefreshServices extends ReadingServices {
  readonly clusters: readonly ClusterSource[];
  readonly refreshGate: RefreshGate;
}

/**
 * Has AWS asked again about an edge that the caller may read. Its cluster needs no asking: it is
 * watched, and tells each change by itself.
 * @throws NotAllowedError, NotFoundError as `readEdge`; NotAllowedError where only reading is
 * allowed; TooManyRequestsError
 * @internal
 */
export const refreshEdge = async (
  services: RefreshServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<RefreshAnswer> => {
  const { authorizer, clusters, edges, refreshGate } = services;
  const permission = edgeRefreshPermission;
  const key = edgeKey(id);
  await readEdge(services, id, credentials);
  const grant = await authorizer.grant(permission, credentials);
  const [stored] = await edges.get([key]);
  if (!stored || !grant.allows(resourceOf(stored))) {
    throw new NotAllowedError(
      `You may not use "${permission.name}" for edge "${formatEdgeId(id)}"`,
    );
  }
  const nextAt = refreshGate.enter(key);
  const source = clusters.find(({ config }) => config.name === id.cluster);
  source?.aws?.collector.refresh(key);
  return { nextAt: nextAt.toISOString() };
};
