/* eslint-disable @backstage/no-relative-monorepo-imports -- the plugin's inside is what is measured */
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import knexFactory from 'knex';

import { createEdgePlugin } from '../../../../plugins/edge-backend/src/createEdgePlugin';
import { DEFAULT_TIMINGS } from '../../../../plugins/edge-backend/src/sources/EdgeTimings';
import { emptyPlugin } from './emptyPlugin';

/** Where the cluster and the database of the plugin are. @internal */
export interface PluginPlaces {
  readonly kubernetesUrl: string;
  readonly postgresUrl: string;
}

const configOf = (kubernetesUrl: string) => ({
  edge: {
    clusters: [
      {
        name: 'lab',
        server: { url: kubernetesUrl, serviceAccountToken: 'test-token' },
      },
    ],
    environments: [
      {
        ...{ name: 'production', cluster: 'lab', gatewayClass: 'envoy' },
        certificates: [],
      },
    ],
  },
});

/** The plugin as it ships, at its own pace, in a backend that allows everything. @internal */
export const startPlugin = async ({
  kubernetesUrl,
  postgresUrl,
}: PluginPlaces) => {
  const database = `bench_${process.pid}_${Date.now()}`;
  const admin = knexFactory({ client: 'pg', connection: postgresUrl });
  await admin.raw('create database ??', [database]);
  const connection = new URL(postgresUrl);
  connection.pathname = database;
  const knex = knexFactory({ client: 'pg', connection: connection.href });
  const backend = await startTestBackend({
    features: [
      createEdgePlugin(DEFAULT_TIMINGS),
      emptyPlugin,
      mockServices.rootConfig.factory({ data: configOf(kubernetesUrl) }),
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities: [] }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}/api/edge`,
    stop: async () => {
      await backend.stop();
      await knex.destroy();
      await admin.raw('drop database if exists ?? with (force)', [database]);
      await admin.destroy();
    },
  };
};
