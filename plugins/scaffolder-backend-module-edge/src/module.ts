import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import { createLinkCatalogAction } from './actions/linkCatalog';
import { createRecordRequestAction } from './actions/recordRequest';
import { createRenderManifestsAction } from './actions/renderManifests';

/**
 * Adds the `edge:` actions to the scaffolder. A mistake under `edge` in app-config stops the
 * start and names the key.
 * @public
 */
export const edgeModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'edge',
  register({ registerInit }) {
    registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        rootConfig: coreServices.rootConfig,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
        userInfo: coreServices.userInfo,
        catalog: catalogServiceRef,
      },
      async init({ scaffolder, rootConfig, discovery, ...services }) {
        const config = parseEdgeConfig(rootConfig.getOptional('edge'));
        const appBaseUrl = rootConfig.getOptionalString('app.baseUrl');
        scaffolder.addActions(
          createRenderManifestsAction({ ...services, config, appBaseUrl }),
          createLinkCatalogAction(),
          createRecordRequestAction({ auth: services.auth, discovery }),
        );
      },
    });
  },
});
