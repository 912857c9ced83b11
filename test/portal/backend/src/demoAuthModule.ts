import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  type SignInResolver,
} from '@backstage/plugin-auth-node';

interface DemoUser {
  readonly name: string;
}

/**
 * Believes the header `x-demo-user` when it names one of `auth.providers.demo.users`. This is
 * for the demo on one machine and nothing else: anyone who reaches the port is anyone.
 */
export const demoAuthenticator = createProxyAuthenticator<
  { readonly users: readonly string[] },
  DemoUser,
  undefined
>({
  defaultProfileTransform: async ({ name }) => ({
    profile: { displayName: name },
  }),
  initialize: ({ config }) => ({ users: config.getStringArray('users') }),
  authenticate: async ({ req }, { users }) => {
    const name = req.get('x-demo-user');
    if (!name || !users.includes(name)) {
      throw new AuthenticationError(
        `The header "x-demo-user" must name one of ${users.join(', ')}`,
      );
    }
    return { result: { name } };
  },
});

const signInAsCatalogUser: SignInResolver<DemoUser> = ({ result }, context) =>
  context.signInWithCatalogUser({ entityRef: { name: result.name } });

export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: signInAsCatalogUser,
          }),
        });
      },
    });
  },
});
