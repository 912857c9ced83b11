import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { edgePermissions } from '@tls-edge/backstage-plugin-edge-common';

import { createEdgeRuntime } from './createEdgeRuntime';
import { createEdgeService } from './createEdgeService';
import { createEdgeAuthorizer } from './permissions/EdgeAuthorizer';
import { edgeResourceRef, resourceOf } from './permissions/edgeResource';
import { edgeRules } from './permissions/rules';
import { readEdgeConfig } from './readEdgeConfig';
import { createRefreshGate } from './refresh/RefreshGate';
import { createRouter } from './router';
import type { EdgeTimings } from './sources/EdgeTimings';
import { createEdgeStore } from './store/EdgeStore';
import { openDatabase } from './store/openDatabase';

/**
 * The plugin with the rhythms it is given; wiring only.
 * @internal
 */
export const createEdgePlugin = (timings: EdgeTimings): BackendFeature =>
  createBackendPlugin({
    pluginId: 'edge',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          reader: coreServices.urlReader,
          rootConfig: coreServices.rootConfig,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
          userInfo: coreServices.userInfo,
        },
        async init({ auditor, httpAuth, httpRouter, lifecycle, ...deps }) {
          const { logger, permissions, permissionsRegistry, rootConfig } = deps;
          const config = readEdgeConfig(rootConfig);
          const knex = await openDatabase(deps.database);
          const edges = createEdgeStore(knex);
          permissionsRegistry.addResourceType({
            resourceRef: edgeResourceRef,
            permissions: edgePermissions,
            rules: Object.values(edgeRules),
            getResources: async keys => {
              const found = await edges.get(keys);
              return keys.map(key => {
                const edge = found.find(one => one.key === key);
                return edge && resourceOf(edge);
              });
            },
          });
          const credentials =
            DefaultAwsCredentialsManager.fromConfig(rootConfig);
          const runtime = await createEdgeRuntime({
            ...{ ...deps, config, knex, credentials, timings },
          });
          lifecycle.addShutdownHook(runtime.stop);
          await deps.scheduler.scheduleTask({
            id: 'follow-requests',
            scope: 'local',
            frequency: { milliseconds: timings.requestsMs },
            timeout: { minutes: 2 },
            fn: () => runtime.requests.check(),
          });
          const service = createEdgeService({
            ...{ ...runtime, ...deps, config, clock: timings.clock },
            authorizer: createEdgeAuthorizer({
              permissions,
              registry: permissionsRegistry,
            }),
            refreshGate: createRefreshGate(timings.clock),
            onError: error =>
              logger.warn('A request was not followed', toError(error)),
          });
          httpRouter.use(createRouter({ httpAuth, auditor, service }));
        },
      });
    },
  });
