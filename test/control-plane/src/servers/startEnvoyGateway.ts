import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stringify } from 'yaml';

import type { Cluster } from '../api/Cluster';
import { binaryPath } from '../build/cachePaths';
import { inNamespace, startBridges } from '../namespace/inNamespace';
import { ENVOY_GATEWAY_NAMESPACE } from './installBase';
import { runCommand } from '../processes/runCommand';
import type { ServedRun } from './Run';

/** Where Envoy Gateway serves xDS; it cannot be told another port. */
const XDS_PORT = 18000;

/** The class that Envoy Gateway answers to. */
const GATEWAY_CLASS = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'envoy' },
  spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
};

const CONFIG = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'EnvoyGateway',
  gateway: { controllerName: GATEWAY_CLASS.spec.controllerName },
  provider: {
    type: 'Kubernetes',
    kubernetes: {
      // It is alone, and a lease would run out while a suite lets it stand still.
      leaderElection: { disable: true },
      // Its default is an image that is made from the version of a release build.
      shutdownManager: { image: 'example.invalid/envoy-gateway:v1.9.1' },
      proxyTopologyInjector: { disabled: true },
    },
  },
  logging: { level: { default: 'info' } },
};

/** The certificate that Envoy Gateway made for itself, as files. */
const writeCertificate = async (
  cluster: Cluster,
  name: string,
  folder: string,
) => {
  mkdirSync(folder, { recursive: true });
  const secret = await cluster.wait(
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace: ENVOY_GATEWAY_NAMESPACE },
    },
    () => true,
  );
  for (const [file, content] of Object.entries<string>(secret.data)) {
    writeFileSync(join(folder, file), Buffer.from(content, 'base64'));
  }
};

/** Where a real Envoy finds Envoy Gateway. @public */
export interface EnvoyGateway {
  /** Unix socket that leads to the xDS server. */
  readonly xdsSocket: string;
  /** Folder with the certificate that proxies show. */
  readonly proxyCertificate: string;
  /** Its process group, for those who want it to stand still for a while. */
  readonly pid?: number;
}

/**
 * Starts Envoy Gateway in a network namespace and waits until it has accepted its class.
 * @internal
 */
export const startEnvoyGateway = async (
  { servers, ports, kubeconfig }: ServedRun,
  cluster: Cluster,
): Promise<EnvoyGateway> => {
  const at = (file: string) => join(servers.folder, file);
  const env = {
    KUBECONFIG: kubeconfig,
    ENVOY_GATEWAY_NAMESPACE,
  };
  const command = binaryPath('envoy-gateway');
  await runCommand(command, ['certgen', '--disable-topology-injector'], env);
  const certs = at('envoy-gateway-certs');
  const proxyCertificate = at('envoy-certs');
  await writeCertificate(cluster, 'envoy-gateway', certs);
  await writeCertificate(cluster, 'envoy', proxyCertificate);
  writeFileSync(at('envoy-gateway.yaml'), stringify(CONFIG));

  const apiSocket = at('api.sock');
  const xdsSocket = at('xds.sock');
  await startBridges(servers, 'api-bridge', [
    { from: apiSocket, to: ports.api },
  ]);
  const server = servers.start(
    inNamespace(servers, {
      name: 'envoy-gateway',
      command,
      args: ['server', '--config-path', at('envoy-gateway.yaml')],
      env,
      certs,
      bridges: [
        { from: ports.api, to: apiSocket },
        { from: xdsSocket, to: XDS_PORT },
      ],
    }),
  );
  await cluster.apply([GATEWAY_CLASS]);
  const path = await cluster.pathOf(GATEWAY_CLASS);
  await server.ready(async () => {
    const { body } = await cluster.api.get(path);
    const conditions: readonly { type: string; status: string }[] =
      body.status?.conditions ?? [];
    return conditions.some(
      ({ type, status }) => type === 'Accepted' && status === 'True',
    );
  }, 90);
  return { xdsSocket, proxyCertificate, pid: server.pid };
};
