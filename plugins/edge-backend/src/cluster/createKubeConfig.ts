import { homedir } from 'node:os';
import { join } from 'node:path';

import { InputError, toError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';

import type { ApiServer, ApiAccess } from './ApiAccess';
import {
  createEksAuthenticator,
  EKS_AUTH,
  type AwsCredentials,
} from './eksToken';

const inHome = (path: string) =>
  path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;

/** Plain HTTP has no certificate to verify, and client-node refuses it unless told so. */
const allowPlainHttp = <
  T extends { readonly server: string; readonly skipTLSVerify: boolean },
>(
  cluster: T,
): T => ({
  ...cluster,
  skipTLSVerify: cluster.skipTLSVerify || cluster.server.startsWith('http:'),
});

const clusterOf = (server: ApiServer) =>
  allowPlainHttp({
    name: 'cluster',
    server: server.url,
    caData: server.caData,
    caFile: server.caFile,
    skipTLSVerify: server.skipTLSVerify,
  });

/** @internal */
export interface KubeConfigOptions {
  readonly access: ApiAccess;
  /** Where the access stands in the configuration, for messages: `edge.clusters[0]`. */
  readonly key: string;
  /** Signs EKS tokens; asked again for each, so that rotated credentials are picked up. */
  readonly credentials: AwsCredentials;
}

const loadFile = (
  { path, context }: Extract<ApiAccess, { readonly type: 'kubeconfig' }>,
  key: string,
): KubeConfig => {
  const kubeConfig = new KubeConfig();
  try {
    kubeConfig.loadFromFile(inHome(path));
  } catch (error) {
    throw new InputError(
      `${key}.kubeconfig.path is "${path}", which cannot be read as a kubeconfig`,
      toError(error),
    );
  }
  kubeConfig.clusters = kubeConfig.clusters.map(allowPlainHttp);
  if (context) kubeConfig.setCurrentContext(context);
  if (!kubeConfig.getCurrentCluster()) {
    throw new InputError(
      `${key}.kubeconfig.context is "${
        kubeConfig.getCurrentContext() ?? ''
      }", but "${path}" has no such context with a cluster`,
    );
  }
  return kubeConfig;
};

const loadInCluster = (key: string): KubeConfig => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromCluster();
  if (!URL.canParse(kubeConfig.getCurrentCluster()?.server ?? '')) {
    throw new InputError(
      `${key}.inCluster is true, but the portal does not run in a cluster`,
    );
  }
  return kubeConfig;
};

/**
 * The client configuration of one cluster. Files are read here, at the start.
 * @throws InputError that names the key where the access cannot work
 * @internal
 */
export const createKubeConfig = ({
  access,
  key,
  credentials,
}: KubeConfigOptions): KubeConfig => {
  const kubeConfig = new KubeConfig();
  switch (access.type) {
    case 'inCluster':
      return loadInCluster(key);
    case 'kubeconfig':
      return loadFile(access, key);
    case 'serviceAccount':
      kubeConfig.loadFromClusterAndUser(clusterOf(access), {
        name: 'portal',
        token: access.token,
      });
      return kubeConfig;
    case 'eks':
      kubeConfig.addAuthenticator(createEksAuthenticator(access, credentials));
      kubeConfig.loadFromClusterAndUser(clusterOf(access), {
        name: 'portal',
        authProvider: { name: EKS_AUTH },
      });
      return kubeConfig;
    default:
      return access satisfies never;
  }
};
