import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';

import type { EdgeCriteria } from '../store/EdgeFilter';
import { edgeResourceRef, type EdgeResource } from './edgeResource';

/**
 * What a caller may do, everywhere or under conditions.
 * @internal
 */
export interface Grant {
  /** The conditions as a filter on stored edges; absent where there are none. */
  readonly criteria?: EdgeCriteria;
  readonly allows: (resource: EdgeResource) => boolean;
}

/** @internal */
export interface EdgeAuthorizer {
  /**
   * Asks with the caller's own credentials, never with the plugin's.
   * @throws NotAllowedError where the permission is denied outright
   */
  readonly grant: (
    permission: ResourcePermission,
    credentials: BackstageCredentials,
  ) => Promise<Grant>;
}

/** @internal */
export const createEdgeAuthorizer = (options: {
  readonly permissions: PermissionsService;
  readonly registry: PermissionsRegistryService;
}): EdgeAuthorizer => {
  const rules = options.registry.getPermissionRuleset(edgeResourceRef);
  const toCriteria = createConditionTransformer(rules);
  const isAllowed = createConditionAuthorizer(rules);
  return {
    grant: async (permission, credentials) => {
      const [decision] = await options.permissions.authorizeConditional(
        [{ permission }],
        { credentials },
      );
      switch (decision.result) {
        case AuthorizeResult.ALLOW:
          return { allows: () => true };
        case AuthorizeResult.CONDITIONAL:
          return {
            criteria: toCriteria(decision.conditions),
            allows: resource => isAllowed(decision, resource),
          };
        default:
          throw new NotAllowedError(
            `You may not use "${permission.name}"; ask the portal's administrators for it`,
          );
      }
    },
  };
};
