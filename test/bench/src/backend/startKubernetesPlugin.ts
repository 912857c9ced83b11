import { createRequire } from 'node:module';
import { join } from 'node:path';

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

import { viewedEntity } from './viewedEntity';

/** Where the cluster is and where the plugin was installed. @internal */
export interface KubernetesPluginPlaces {
  readonly kubernetesUrl: string;
  readonly folder: string;
}

const configOf = (url: string) => ({
  kubernetes: {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: [
          {
            ...{ name: 'lab', url, authProvider: 'serviceAccount' },
            ...{ serviceAccountToken: 'test-token', skipTLSVerify: true },
          },
        ],
      },
    ],
  },
});

/** `@backstage/plugin-kubernetes-backend` with one cluster, in a backend that allows everything. @internal */
export const startKubernetesPlugin = async ({
  kubernetesUrl,
  folder,
}: KubernetesPluginPlaces) => {
  const require = createRequire(join(folder, 'package.json'));
  const { default: plugin } = require('@backstage/plugin-kubernetes-backend');
  const backend = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data: configOf(kubernetesUrl) }),
      catalogServiceMock.factory({ entities: [viewedEntity] }),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api/kubernetes`,
    stop: () => backend.stop(),
  };
};
