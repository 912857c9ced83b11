import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What the backend watches with is no part of its interface.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { kindPath } from '../../../../../../plugins/edge-backend/src/cluster/listKind';
import { createCluster } from '../../../api/Cluster';
import { createServers } from '../../../processes/Servers';
import { findRunPorts } from '../../../servers/findRunPorts';
import { installKinds } from '../../../servers/installBase';
import { startApiServer } from '../../../servers/startApiServer';
import { startEtcd } from '../../../servers/startEtcd';
import { PORTAL_KINDS } from '../watchThrough';
import { createStore } from './createStore';

/** Services are watched in etcd itself: what it has forgotten, no memory of the server replaces. */
const FLAGS = ['--watch-cache-sizes=services#0'];

/**
 * An etcd and an API server of a suite's own, so that they may end and forget while no other suite
 * depends on them. Nothing acts on what is stored.
 */
export const startServedStore = async () => {
  const servers = createServers(mkdtempSync(join(tmpdir(), 'tls-edge-')));
  const run = { servers, ports: await findRunPorts() };
  const open = async () => {
    await startEtcd(run);
    const { address, server } = await startApiServer(run, FLAGS);
    const cluster = createCluster(address);
    await installKinds(cluster);
    // A kind that was installed a moment ago is established before it can be listed.
    await Promise.all(
      PORTAL_KINDS.map(kind =>
        server.ready(async () => {
          const { code } = await cluster.api.get(kindPath(kind));
          // Those that not every cluster serves are not found.
          return code === 200 || code === 404;
        }),
      ),
    );
    return { cluster, server };
  };
  try {
    const { cluster, server: first } = await open();
    let server = first;
    return {
      cluster,
      port: run.ports.api,
      store: createStore(run.ports.etcd),
      apiServer: {
        stop: () => server.stop(),
        /** On the same port and data. */
        start: async () => {
          ({ server } = await startApiServer(run, FLAGS));
        },
      },
      stop: servers.stop,
    };
  } catch (error) {
    await servers.stop();
    throw error;
  }
};
