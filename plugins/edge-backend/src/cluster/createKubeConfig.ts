import { InputError } from '@backstage/errors';
import { KubeConfig, type User } from '@kubernetes/client-node';

import { absolutePath } from './absolutePath';
import { allowPlainHttp } from './allowPlainHttp';
import type { ApiServer, ApiAccess } from './ApiAccess';
import {
  createEksAuthenticator,
  EKS_AUTH,
  type AwsCredentials,
} from './eksToken';
import { followFiles } from './followFiles';
import { followKubeConfigFile } from './followKubeConfigFile';
import { readTokenFile } from './readTokenFile';

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

const loadServer = (
  access: Extract<ApiAccess, ApiServer>,
  user: Omit<User, 'name'>,
  kubeConfig = new KubeConfig(),
): KubeConfig => {
  kubeConfig.loadFromClusterAndUser(clusterOf(access), {
    name: 'portal',
    ...user,
  });
  return kubeConfig;
};

const loadEks = (
  access: Extract<ApiAccess, { readonly type: 'eks' }>,
  credentials: AwsCredentials,
): KubeConfig => {
  const kubeConfig = new KubeConfig();
  kubeConfig.addAuthenticator(createEksAuthenticator(access, credentials));
  return loadServer(access, { authProvider: { name: EKS_AUTH } }, kubeConfig);
};

const always =
  (kubeConfig: KubeConfig): (() => KubeConfig) =>
  () =>
    kubeConfig;

const followServer = (
  access: Extract<ApiAccess, { readonly type: 'serviceAccount' }>,
): (() => KubeConfig) => {
  const { token, tokenFile } = access;
  return tokenFile
    ? followFiles(() => {
        const { path, key } = tokenFile;
        const read = readTokenFile(absolutePath(path), `${key} is "${path}"`);
        const kubeConfig = loadServer(access, { token: read.token });
        return { kubeConfig, files: [read.file] };
      })
    : always(loadServer(access, { token }));
};

/**
 * The client configuration of one cluster, to be asked for at every request: a kubeconfig that
 * was rewritten is read again. Files are first read here, at the start.
 * @throws InputError that names the key where the access cannot work
 * @internal
 */
export const createKubeConfig = ({
  access,
  key,
  credentials,
}: KubeConfigOptions): (() => KubeConfig) => {
  switch (access.type) {
    case 'inCluster':
      return always(loadInCluster(key));
    case 'kubeconfig':
      return followKubeConfigFile({ access, key });
    case 'serviceAccount':
      return followServer(access);
    case 'eks':
      return always(loadEks(access, credentials));
    default:
      return access satisfies never;
  }
};
