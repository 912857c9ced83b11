import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

const VISITOR = 'user:default/nora';

/** Everyone may do everything, but a visitor nothing that concerns edges. */
export const demoPolicy: PermissionPolicy = {
  async handle({ permission }: PolicyQuery, user?: PolicyQueryUser) {
    const isEdgeMatter = permission.name.startsWith('edge.');
    return {
      result:
        isEdgeMatter && user?.info.userEntityRef === VISITOR
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    };
  },
};

export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(demoPolicy);
      },
    });
  },
});
