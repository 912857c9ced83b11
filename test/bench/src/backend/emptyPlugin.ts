import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** Answers `/api/empty` with nothing: what is left is what Backstage does for every answer. @internal */
export const emptyPlugin = createBackendPlugin({
  pluginId: 'empty',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use(async (request, response) => {
          await httpAuth.credentials(request);
          response.json({});
        });
      },
    });
  },
});
