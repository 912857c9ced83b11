import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Json } from '../api/ApiClient';
import type { Cluster } from '../api/Cluster';
import { inNamespace } from '../namespace/inNamespace';
import type { Bridge } from '../namespace/inNamespace';
import type { Servers } from '../processes/Servers';
import type { EnvoyGateway } from '../servers/startEnvoyGateway';
import { envoyCommand } from './envoyCommand';
import { envoyPath } from './installEnvoy';
import { getOnce } from './getOnce';

/** Addresses of pods, which are those of their nodes (`installBase`). */
const POD_RANGE = '10.100.0.0/16';

/** Unix sockets that lead to the ports of a proxy. @public */
export interface Envoy {
  /** To the listener of port 80. */
  readonly http: string;
  /** To the listener of port 443, which terminates nothing. */
  readonly https: string;
  /** To the port of the health check, 19003. */
  readonly ready: string;
}

/** @public */
export interface EnvoyOptions {
  readonly servers: Servers;
  readonly cluster: Cluster;
  readonly envoyGateway: EnvoyGateway;
  /** Of the Gateway whose proxy this is. */
  readonly gateway: { readonly name: string; readonly namespace: string };
  /** Unix sockets on which the pods of all backends answer, by port. */
  readonly backends: Readonly<Record<number, string>>;
}

const ofGateway =
  ({ name, namespace }: EnvoyOptions['gateway']) =>
  ({ metadata: { labels = {} } }: Json) =>
    labels['gateway.envoyproxy.io/owning-gateway-name'] === name &&
    labels['gateway.envoyproxy.io/owning-gateway-namespace'] === namespace;

const isReady = (pod: Json) =>
  pod.status.conditions?.some(
    ({ type, status }: Json) => type === 'Ready' && status === 'True',
  );

const readProxy = async ({ cluster, gateway }: EnvoyOptions) => {
  const mine = ofGateway(gateway);
  const pod = await cluster.find('v1', 'Pod', one => mine(one) && isReady(one));
  const configMap = await cluster.find('v1', 'ConfigMap', mine);
  return { pod, configMap };
};

/**
 * Runs, for one of the pods that Envoy Gateway asked for, the Envoy that nothing runs in the
 * cluster, in a namespace in which all pods' addresses are the backends.
 * @throws Error with the end of Envoy's log when it does not become ready
 * @public
 */
export const startEnvoy = async (options: EnvoyOptions): Promise<Envoy> => {
  const { servers, envoyGateway, gateway, backends } = options;
  const { pod, configMap } = await readProxy(options);
  const name = `envoy-${gateway.name}`;
  const folder = join(servers.folder, name);
  mkdirSync(folder);
  const at = (file: string) => join(folder, file);
  const { args, files } = envoyCommand(pod, configMap, folder);
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(at(file), content);
  }
  const envoy: Envoy = {
    http: at('http.sock'),
    https: at('https.sock'),
    ready: at('ready.sock'),
  };
  const bridges: readonly Bridge[] = [
    { from: 18_000, to: envoyGateway.xdsSocket },
    { from: envoy.http, to: 10_080 },
    { from: envoy.https, to: 10_443 },
    { from: envoy.ready, to: 19_003 },
    ...Object.entries(backends).map(([port, socket]) => ({
      from: `0.0.0.0:${port}`,
      to: socket,
    })),
  ];
  const server = servers.start(
    inNamespace(servers, {
      ...{ name, command: envoyPath(), args, bridges },
      certs: envoyGateway.proxyCertificate,
      localRanges: [POD_RANGE],
    }),
  );
  await server.ready(async () => {
    const { status } = await getOnce(envoy.ready, { path: '/ready' });
    return status === 200;
  });
  return envoy;
};
