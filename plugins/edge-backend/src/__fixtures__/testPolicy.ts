import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/** What a policy decides for one user and one permission. */
export type TestPolicy = (
  userEntityRef: string,
  permission: string,
) => PolicyDecision;

const userOf = (credentials: unknown): string => {
  const { principal } = credentials as {
    principal: { type: string; userEntityRef?: string };
  };
  return principal.userEntityRef ?? principal.type;
};

/** The permission service with a policy of the test's own. */
export const permissionsWith = (policy: TestPolicy) =>
  mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) =>
        policy(userOf(credentials), permission.name),
      ) as Awaited<ReturnType<PermissionsService['authorizeConditional']>>,
  });

/** Everything is allowed. */
export const allowAll: TestPolicy = () => ({ result: AuthorizeResult.ALLOW });

/** Allowed under one condition. */
export const onlyIf = (
  rule: string,
  params: Record<string, string[]>,
): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'edge',
  resourceType: 'edge',
  conditions: { rule, resourceType: 'edge', params },
});
