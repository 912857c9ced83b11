import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { until } from 'cloud/src/controllers/testUtils/until';

import type { ObjectName } from '../../../api/Cluster';
import { startEnvoy } from '../../../envoy/startEnvoy';
import type { Envoy } from '../../../envoy/startEnvoy';
import { createServers } from '../../../processes/Servers';
import { ENVOY_GATEWAY_NAMESPACE } from '../../../servers/installBase';
import { ofSuites } from '../ofSuites';
import { startBackends } from './startBackends';
import { startTlsFront } from './startTlsFront';
import type { TlsFront } from './startTlsFront';
import { namespaceOf, workloadOf } from './workloadOf';

const LIMIT_MS = 20_000;

/** The Gateway among the objects of an edge. */
const gatewayOf = (objects: readonly ObjectName[]) => {
  const found = objects.find(({ kind }) => kind === 'Gateway');
  if (!found) {
    throw new Error('An edge has a Gateway');
  }
  const { name, namespace = 'default' } = found.metadata;
  return { name, namespace };
};

const remove = async (objects: readonly ObjectName[]) => {
  const { cluster } = ofSuites();
  for (const object of [...objects].reverse()) {
    await cluster.delete(object);
  }
  const proxies = async () =>
    (await cluster.list('apps/v1', 'Deployment')).filter(
      ({ metadata }) => metadata.namespace === ENVOY_GATEWAY_NAMESPACE,
    );
  await until(proxies, left => left.length === 0, LIMIT_MS);
};

const untilServed = async (
  edge: Traffic,
  isServed: (edge: Traffic) => Promise<boolean>,
) => {
  const served = await until(
    () => isServed(edge).catch(() => false),
    found => found,
    LIMIT_MS,
  );
  if (!served) {
    throw new Error('Envoy is ready, but the edge is not served');
  }
};

/** A running edge: sockets of its Envoy, and TLS in front of port 443. */
export interface Traffic extends Envoy {
  readonly front: TlsFront;
  readonly stop: () => Promise<void>;
}

/**
 * An edge in the cluster, backends behind it, the Envoy of its Gateway as a process and TLS in
 * front of that, as a load balancer would end it.
 * @param isServed - asked until true, since routes and endpoints reach Envoy one by one
 */
export const startTraffic = async (
  objects: readonly ObjectName[],
  isServed: (edge: Traffic) => Promise<boolean>,
): Promise<Traffic> => {
  const { cluster, envoyGateway, folder } = ofSuites();
  const servers = createServers(mkdtempSync(join(folder, 'traffic-')));
  const backends = await startBackends(servers.folder);
  const workload = workloadOf(objects);
  const end = async () => {
    await servers.stop();
    await backends.stop();
    await remove([...workload, ...objects]);
  };
  try {
    await cluster.apply([namespaceOf(objects), ...workload, ...objects]);
    const envoy = await startEnvoy({
      ...{ servers, cluster, envoyGateway, gateway: gatewayOf(objects) },
      backends: backends.sockets,
    });
    const front = await startTlsFront(folder, envoy.https);
    const edge = {
      ...envoy,
      front,
      stop: () => front.stop().then(end),
    };
    await untilServed(edge, isServed);
    return edge;
  } catch (error) {
    await end();
    throw error;
  }
};
