import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  edgeRequestPermission,
  entityOwners,
  mayAskFor,
  readEntityFacts,
  type EdgePolicy,
  type EntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';

import { parseEntityInput } from '../http/parseEntityInput';
import type { EdgeAuthorizer, Grant } from '../permissions/EdgeAuthorizer';

/** @internal */
export interface RequesterServices {
  readonly authorizer: EdgeAuthorizer;
  readonly catalog: CatalogService;
  readonly userInfo: UserInfoService;
}

/** Who asks for an edge, and for which entity. @internal */
export interface Requester {
  readonly entity: EntityFacts;
  /** What the caller owns, itself and through groups. */
  readonly ownershipRefs: readonly string[];
  readonly grant: Grant;
}

/**
 * Reads the entity and the caller with the caller's own credentials.
 * @throws NotAllowedError where `edge.request` is denied outright, InputError for a text that is
 * no entity ref, NotFoundError for an entity that the caller does not see
 * @internal
 */
export const readRequester = async (
  { authorizer, catalog, userInfo }: RequesterServices,
  entityText: string,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): Promise<Requester> => {
  const grant = await authorizer.grant(edgeRequestPermission, credentials);
  const ref = parseEntityInput(entityText);
  const found = await catalog.getEntityByRef(ref, { credentials });
  if (!found) {
    throw new NotFoundError(`There is no entity "${ref}" in the catalog`);
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return {
    entity: readEntityFacts(found),
    ownershipRefs: ownershipEntityRefs,
    grant,
  };
};

/**
 * Refuses who does not own the entity, unless the policy lets anyone ask.
 * @throws NotAllowedError that names the owner
 * @internal
 */
export const requireOwner = (
  { entity, ownershipRefs }: Pick<Requester, 'entity' | 'ownershipRefs'>,
  policy: Pick<EdgePolicy, 'requesters'>,
): void => {
  if (!mayAskFor(entity, ownershipRefs, policy)) {
    throw new NotAllowedError(
      `Only owners of ${entity.ref} may ask for its edge; it belongs to ${
        entityOwners(entity).join(' and ') || 'nobody'
      }`,
    );
  }
};

/**
 * Applies the conditions of `edge.request` to the place an edge would have.
 * @throws NotAllowedError
 * @internal
 */
export const requirePlace = (
  { entity, grant }: Pick<Requester, 'entity' | 'grant'>,
  place: { readonly cluster: string; readonly namespace: string },
): void => {
  const { cluster, namespace } = place;
  const owners = entityOwners(entity);
  if (!grant.allows({ cluster, namespace, owners })) {
    throw new NotAllowedError(
      `You may not use "${edgeRequestPermission.name}" for ${entity.ref} in namespace "${namespace}" of cluster "${cluster}"`,
    );
  }
};
