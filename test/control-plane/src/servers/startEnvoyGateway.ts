import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { stringify } from 'yaml';

import type { ApiAddress } from '../api/ApiClient';
import type { Cluster } from '../api/Cluster';
import { binaryPath } from '../build/cachePaths';
import { inNamespace, startBridges } from '../namespace/inNamespace';
import { ENVOY_GATEWAY_NAMESPACE } from './installBase';
import { runCommand } from '../processes/runCommand';
import type { ServedRun } from './Run';

/** Where Envoy Gateway serves xDS; it cannot be told another port. */
const XDS_PORT = 18000;

/** How an Envoy Gateway differs from one that is installed without further ado. @internal */
export interface EnvoyGatewayOptions {
  /** Whether the Envoy of a Gateway is in the Gateway's namespace, and not in that of Envoy Gateway. */
  readonly inGatewayNamespace?: boolean;
}

/** What an Envoy Gateway is told of its cluster. @internal */
export interface EnvoyGatewayRun
  extends Pick<ServedRun, 'servers' | 'kubeconfig' | 'address'> {
  readonly ports: Pick<ServedRun['ports'], 'api'>;
}

/** The class that Envoy Gateway answers to. */
const GATEWAY_CLASS = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'envoy' },
  spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
};

const configOf = (options: EnvoyGatewayOptions) => ({
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
      ...(options.inGatewayNamespace && {
        deploy: { type: 'GatewayNamespace' },
      }),
    },
  },
  logging: { level: { default: 'info' } },
});

/** Files that a pod has of its service account; this one may do everything. */
const writeServiceAccount = ({ token, ca = '' }: ApiAddress, to: string) => {
  mkdirSync(to);
  writeFileSync(join(to, 'token'), token, { mode: 0o600 });
  writeFileSync(join(to, 'ca.crt'), ca);
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

/** Makes the certificates and writes what Envoy Gateway reads when it starts. */
const writeFiles = async (
  { servers, address }: EnvoyGatewayRun,
  cluster: Cluster,
  options: EnvoyGatewayOptions,
) => {
  const at = (file: string) => join(servers.folder, file);
  const files = {
    config: at('envoy-gateway.yaml'),
    certs: at('envoy-gateway-certs'),
    proxyCertificate: at('envoy-certs'),
    serviceAccount: at('envoy-gateway-account'),
  };
  await writeCertificate(cluster, 'envoy-gateway', files.certs);
  await writeCertificate(cluster, 'envoy', files.proxyCertificate);
  writeServiceAccount(address, files.serviceAccount);
  writeFileSync(files.config, stringify(configOf(options)));
  return files;
};

const isAccepted = async (cluster: Cluster): Promise<boolean> => {
  const { body } = await cluster.api.get(await cluster.pathOf(GATEWAY_CLASS));
  const conditions: readonly { type: string; status: string }[] =
    body.status?.conditions ?? [];
  return conditions.some(
    ({ type, status }) => type === 'Accepted' && status === 'True',
  );
};

/**
 * Starts Envoy Gateway in a network namespace and waits until its class is accepted.
 * @internal
 */
export const startEnvoyGateway = async (
  run: EnvoyGatewayRun,
  cluster: Cluster,
  options: EnvoyGatewayOptions = {},
): Promise<EnvoyGateway> => {
  const { servers, ports, kubeconfig } = run;
  const env = {
    KUBECONFIG: kubeconfig,
    ENVOY_GATEWAY_NAMESPACE,
    // Who an Envoy is it asks as a pod does, whatever the kubeconfig says.
    KUBERNETES_SERVICE_HOST: '127.0.0.1',
    KUBERNETES_SERVICE_PORT: `${ports.api}`,
  };
  const command = binaryPath('envoy-gateway');
  await runCommand(command, ['certgen', '--disable-topology-injector'], env);
  const files = await writeFiles(run, cluster, options);
  const { certs, serviceAccount, proxyCertificate } = files;
  const apiSocket = join(servers.folder, 'api.sock');
  const xdsSocket = join(servers.folder, 'xds.sock');
  await startBridges(servers, 'api-bridge', [
    { from: apiSocket, to: ports.api },
  ]);
  const server = servers.start(
    inNamespace(servers, {
      ...{ name: 'envoy-gateway', command, env, certs, serviceAccount },
      args: ['server', '--config-path', files.config],
      bridges: [
        { from: ports.api, to: apiSocket },
        { from: xdsSocket, to: XDS_PORT },
      ],
    }),
  );
  await cluster.apply([GATEWAY_CLASS]);
  await server.ready(() => isAccepted(cluster), 90);
  return { xdsSocket, proxyCertificate, pid: server.pid };
};
