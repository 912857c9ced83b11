import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  edgeRequestPermission,
  formatEdgeId,
  mayAskFor,
  type EdgeId,
  type EdgePolicy,
} from '@tls-edge/backstage-plugin-edge-common';

import { meetsConditions } from './meetsConditions';
import type { RequestingEntity } from './readEntityFacts';

/**
 * Refuses who does not own the entity, unless policy lets anyone ask. Ownership comes from the
 * user's own claims, so that a form or a template cannot grant it.
 * @throws NotAllowedError
 * @internal
 */
export const requireOwnership = async (options: {
  readonly auth: AuthService;
  readonly userInfo: UserInfoService;
  readonly credentials: BackstageCredentials;
  readonly entity: RequestingEntity;
  readonly policy: Pick<EdgePolicy, 'requesters'>;
}): Promise<{ readonly requester: string }> => {
  const { auth, userInfo, credentials, entity, policy } = options;
  const { ref } = entity.facts;
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      `An edge for '${ref}' must be asked for by a person, so that its owner can be told; this task runs for a service`,
    );
  }
  const user = await userInfo.getUserInfo(credentials);
  if (!mayAskFor(entity, user.ownershipEntityRefs, policy)) {
    throw new NotAllowedError(
      `'${
        user.userEntityRef
      }' may not ask for an edge for '${ref}'; allowed: its owner ${
        entity.owners.join(', ') || '(it has none)'
      }`,
    );
  }
  return { requester: user.userEntityRef };
};

/**
 * Refuses whom the permission policy denies `edge.request`. The edge does not exist yet, so a
 * conditional decision is applied here, to what it would be.
 * @throws NotAllowedError
 * @internal
 */
export const requirePermission = async (options: {
  readonly permissions: PermissionsService;
  readonly credentials: BackstageCredentials;
  readonly id: EdgeId;
  readonly owners: readonly string[];
}): Promise<void> => {
  const { permissions, credentials, id, owners } = options;
  const [decision] = await permissions.authorizeConditional(
    [{ permission: edgeRequestPermission }],
    { credentials },
  );
  const isAllowed =
    decision.result === AuthorizeResult.CONDITIONAL
      ? meetsConditions({ ...id, owners }, decision.conditions)
      : decision.result === AuthorizeResult.ALLOW;
  if (!isAllowed) {
    throw new NotAllowedError(
      `You may not ask for the edge '${formatEdgeId(
        id,
      )}'; allowed: who has the permission ${edgeRequestPermission.name} on it`,
    );
  }
};
