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
import type { OutsideSource } from '../lookups/OutsideSource';
import { resourceOf } from '../permissions/edgeResource';
import { findReadableEdge } from '../reports/readEdge';
import type { ReadingServices } from '../reports/ReadingServices';
import type { RefreshGate } from './RefreshGate';

/** @internal */
export interface RefreshServices extends ReadingServices {
  readonly clusters: readonly ClusterSource[];
  readonly outside: readonly OutsideSource[];
  readonly refreshGate: RefreshGate;
}

/**
 * Has everything asked again about an edge that the caller may read. Its cluster needs no asking:
 * it is watched, and tells each change by itself.
 * @throws NotAllowedError, NotFoundError as `findReadableEdge`; NotAllowedError where only reading is
 * allowed; TooManyRequestsError
 * @internal
 */
export const refreshEdge = async (
  services: RefreshServices,
  id: EdgeId,
  credentials: BackstageCredentials,
): Promise<RefreshAnswer> => {
  const { authorizer, clusters, outside, refreshGate } = services;
  const permission = edgeRefreshPermission;
  const key = edgeKey(id);
  const { stored } = await findReadableEdge(services, id, credentials);
  const grant = await authorizer.grant(permission, credentials);
  if (!grant.allows(resourceOf(stored))) {
    throw new NotAllowedError(
      `You may not use "${permission.name}" for edge "${formatEdgeId(id)}"`,
    );
  }
  const nextAt = refreshGate.enter(key);
  const source = clusters.find(({ config }) => config.name === id.cluster);
  source?.aws?.collector.refresh(key);
  outside.forEach(one => one.refresh(key));
  return { nextAt: nextAt.toISOString() };
};
