import type { Config } from '@backstage/config';
import type { ClusterConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { ApiAccess } from './ApiAccess';
import { readKubernetesEntry } from './readKubernetesEntry';

/** STS answers for every region here; only its host name is part of what EKS checks. */
const FALLBACK_REGION = 'us-east-1';

const eksHost = /\.([a-z0-9-]+)\.eks\.amazonaws\.com(?:\.cn)?$/;

const regionOf = (cluster: ClusterConfig, url: string): string =>
  cluster.aws?.region ??
  eksHost.exec(new URL(url).hostname)?.[1] ??
  FALLBACK_REGION;

const tokenFileOf = (path: string | undefined, key: string) =>
  path === undefined
    ? undefined
    : { path, key: `${key}.serviceAccountTokenFile` };

/** @internal */
export interface ApiAccessOptions {
  readonly config: Config;
  readonly cluster: ClusterConfig;
  /** Position in `edge.clusters`, for messages. */
  readonly position: number;
}

/**
 * Resolves the configured way into a cluster.
 * @throws InputError that names the key
 * @internal
 */
export const readApiAccess = (options: ApiAccessOptions): ApiAccess => {
  const { config, cluster, position } = options;
  const { access } = cluster;
  switch (access.type) {
    case 'inCluster':
    case 'kubeconfig':
      return access;
    case 'server':
      return {
        type: 'serviceAccount',
        url: access.url,
        token: access.serviceAccountToken,
        tokenFile: tokenFileOf(
          access.serviceAccountTokenFile,
          `edge.clusters[${position}].server`,
        ),
        caData: access.caData,
        skipTLSVerify: access.skipTLSVerify ?? false,
      };
    case 'eks':
      return {
        type: 'eks',
        url: access.url,
        caData: access.caData,
        skipTLSVerify: false,
        clusterId: access.clusterName,
        region: regionOf(cluster, access.url),
        assumeRole: access.assumeRole,
        externalId: access.externalId,
      };
    case 'kubernetes':
      return readKubernetesEntry({
        config,
        name: access.name,
        askedBy: `edge.clusters[${position}].kubernetes`,
        region: cluster.aws?.region ?? FALLBACK_REGION,
      });
    default:
      return access satisfies never;
  }
};
