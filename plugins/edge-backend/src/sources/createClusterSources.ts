import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { ClusterSource } from '../assess/ClusterSource';
import type { Mark } from '../assess/findEdgesToAssess';
import { watchCluster } from '../cluster/ClusterWatcher';
import { accountCredentials } from './accountCredentials';
import { connectCluster, kindsOf } from './connectCluster';
import { createAwsSources, placeKey } from './createAwsSources';
import { createTierOf } from './createTierOf';
import type { EdgeTimings } from './EdgeTimings';

/** @internal */
export interface ClusterSourcesOptions {
  readonly config: EdgeConfig;
  readonly rootConfig: Config;
  readonly credentials: AwsCredentialsManager;
  readonly timings: EdgeTimings;
  readonly isHot: (edgeKey: string) => boolean;
  readonly mark: (mark: Mark) => void;
  readonly signal: AbortSignal;
  readonly logger: LoggerService;
}

const clusterOf = (edgeKey: string) => edgeKey.slice(0, edgeKey.indexOf('/'));

/**
 * Starts the readers of all configured clusters and of the accounts they live in. The access of
 * every cluster is resolved before the first request is sent.
 * @throws InputError that names the key where an access cannot work
 * @internal
 */
export const createClusterSources = (
  options: ClusterSourcesOptions,
): readonly ClusterSource[] => {
  const { config, rootConfig, timings, mark } = options;
  const credentials = accountCredentials(undefined, options);
  const apis = config.clusters.map((cluster, position) =>
    connectCluster({ rootConfig, cluster, position, credentials }),
  );
  const watchers = config.clusters.map((cluster, position) =>
    watchCluster({
      cluster: cluster.name,
      api: apis[position],
      clock: timings.clock,
      limits: timings.follow,
      kinds: kindsOf(cluster),
      onChange: change => mark({ cluster: cluster.name, change }),
      onFailure: error =>
        options.logger.warn(
          `Cluster "${cluster.name}" cannot be read in full`,
          error,
        ),
    }),
  );
  const aws = createAwsSources({
    ...options,
    tierOf: createTierOf(config.environments, options.isHot),
    eventsIn: key =>
      config.clusters.flatMap((cluster, position) =>
        cluster.aws && placeKey(cluster.aws) === key
          ? watchers[position].snapshot().objects.events
          : [],
      ),
    onChange: edgeKeys =>
      edgeKeys.forEach(edgeKey =>
        mark({ cluster: clusterOf(edgeKey), edgeKey }),
      ),
  });
  return config.clusters.map((cluster, position) => ({
    config: cluster,
    aws: cluster.aws && aws.get(placeKey(cluster.aws)),
    watcher: watchers[position],
  }));
};
