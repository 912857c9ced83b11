import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import type {
  RecordRequest,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';

import type { Clock } from '../clock/Clock';
import { checkRequest } from './checkRequest';
import {
  readRequester,
  requirePlace,
  type RequesterServices,
} from './readRequester';
import { readRequestStatus } from './readRequestStatus';
import type { RequestFollower } from './RequestFollower';

/** @internal */
export interface RecordingServices extends RequesterServices {
  readonly config: EdgeConfig;
  readonly clock: Clock;
  readonly requests: RequestFollower;
}

/**
 * Keeps which pull request carries which edge, for whoever may ask for it.
 * @throws InputError, NotAllowedError or NotFoundError that says what is allowed
 * @internal
 */
export const recordRequest = async (
  services: RecordingServices,
  request: RecordRequest,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): Promise<RequestStatus> => {
  const { config, requests, clock } = services;
  const requester = await readRequester(
    services,
    request.entityRef,
    credentials,
  );
  const { entity, ownershipRefs } = requester;
  checkRequest({ request, config, entity, ownershipRefs });
  requirePlace(requester, request.edge);
  const recorded = await requests.record(
    { ...request, entityRef: entity.ref },
    credentials.principal.userEntityRef,
  );
  return readRequestStatus(recorded, clock.now());
};
