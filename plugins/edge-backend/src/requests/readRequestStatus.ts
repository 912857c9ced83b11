import { assessRequest } from '@tls-edge/backstage-plugin-edge-common';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';

import type { StoredRequest } from '../store/RequestStore';

/**
 * How far a request came, by what was stored of its way.
 * @internal
 */
export const readRequestStatus = (
  request: StoredRequest,
  now: Date,
): RequestStatus => ({
  edge: request.edge,
  entityRef: request.entityRef,
  environment: request.environment,
  state:
    request.isPartlyApplied && !request.appliedAt && !request.dismissedAt
      ? 'partlyApplied'
      : assessRequest(request, undefined, now),
  pullRequestUrl: request.pullRequestUrl,
  initiator: request.initiator,
  requestHash: request.requestHash,
  createdAt: request.createdAt,
  mergedAt: request.mergedAt,
  appliedAt: request.appliedAt,
  dismissedAt: request.dismissedAt,
});

/**
 * Whether something of the request is still to come.
 * @internal
 */
export const isOnItsWay = (request: StoredRequest, now: Date): boolean =>
  ['open', 'merged', 'partlyApplied'].includes(
    readRequestStatus(request, now).state,
  );
