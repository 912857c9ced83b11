import { homedir } from 'node:os';
import { join } from 'node:path';

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
const clusterOf = (server: ApiServer) => ({
  name: 'cluster',
  server: server.url,
  caData: server.caData,
  caFile: server.caFile,
  skipTLSVerify: server.skipTLSVerify || server.url.startsWith('http:'),
});

/** @internal */
export interface KubeConfigOptions {
  readonly access: ApiAccess;
  /** Signs EKS tokens; asked again for each, so that rotated credentials are picked up. */
  readonly credentials: AwsCredentials;
}

/**
 * The client configuration of one cluster. Files and tokens are read here, at the start.
 * @throws when the kubeconfig cannot be read or has no such context
 * @internal
 */
export const createKubeConfig = ({
  access,
  credentials,
}: KubeConfigOptions): KubeConfig => {
  const kubeConfig = new KubeConfig();
  switch (access.type) {
    case 'inCluster':
      kubeConfig.loadFromCluster();
      return kubeConfig;
    case 'kubeconfig':
      kubeConfig.loadFromFile(inHome(access.path));
      if (access.context) kubeConfig.setCurrentContext(access.context);
      return kubeConfig;
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
