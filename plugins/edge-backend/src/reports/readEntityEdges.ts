import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  EDGE_ANNOTATION,
  edgeReadPermission,
  formatEdgeId,
  parseEdgeAnnotation,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EntityEdges } from '@tls-edge/backstage-plugin-edge-common/report';

import type { Clock } from '../clock/Clock';
import type { VersionedAnswer } from '../http/VersionedAnswer';
import { byState } from '../lists/stateOrder';
import { resourceOf } from '../permissions/edgeResource';
import { readVisibleRefs } from '../permissions/readVisibleRefs';
import { readRequestStatus } from '../requests/readRequestStatus';
import type { RequestFollower } from '../requests/RequestFollower';
import type { Channels } from '../signals/createChannels';
import { hideInvisible, namedRefs, versionOf } from './hideInvisible';
import type { ReadingServices } from './ReadingServices';

/** @internal */
export interface EntityReadingServices extends ReadingServices {
  readonly requests: RequestFollower;
  readonly channels: Channels;
  readonly clock: Clock;
}

/**
 * The edges of one catalog entity, its requests, and what its annotation claims in vain.
 * @throws NotAllowedError where reading is denied outright, NotFoundError for an entity that the
 * caller does not see
 * @internal
 */
export const readEntityEdges = async (
  services: EntityReadingServices,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<VersionedAnswer<EntityEdges>> => {
  const { authorizer, catalog, edges, attention } = services;
  const { requests, channels, clock } = services;
  const grant = await authorizer.grant(edgeReadPermission, credentials);
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(`There is no entity "${entityRef}" in the catalog`);
  }
  const confirmed = await edges.ofEntity(entityRef);
  const readable = confirmed.filter(edge => grant.allows(resourceOf(edge)));
  const visible = await readVisibleRefs(
    catalog,
    readable.flatMap(({ summary }) => namedRefs(summary)),
    credentials,
  );
  readable.forEach(({ key }) => attention.viewed(key));

  const known = new Set(
    confirmed.map(({ summary }) => formatEdgeId(summary.id)),
  );
  const annotation = entity.metadata.annotations?.[EDGE_ANNOTATION];
  const now = clock.now();
  const beside = {
    requests: requests
      .ofEntity(entityRef)
      .map(request => readRequestStatus(request, now)),
    unconfirmed: parseEdgeAnnotation(annotation)
      .map(formatEdgeId)
      .filter(text => !known.has(text)),
    channel: channels.ofEntity(entityRef),
  };
  const versions = readable.map(edge => versionOf(edge, visible));
  return {
    version: JSON.stringify([versions, beside]),
    read: async () => ({
      items: (await edges.get(readable.map(({ key }) => key)))
        .filter(edge => grant.allows(resourceOf(edge)))
        .flatMap(({ report }) => hideInvisible(report, visible) ?? [])
        .sort((one, other) => byState(one.state, other.state)),
      ...beside,
    }),
  };
};
