import type { ClusterConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { AwsCollector } from '../aws/AwsCollector';
import type { ClusterWatcher, SourceCounts } from '../cluster/ClusterWatcher';

/**
 * One configured cluster with the readers of both its sides.
 * @internal
 */
export interface ClusterSource {
  readonly config: ClusterConfig;
  readonly watcher: ClusterWatcher;
  readonly aws?: AwsSource;
}

/** The reader of an account and region, shared by the clusters that live there. @internal */
export interface AwsSource {
  readonly collector: AwsCollector;
  readonly counts: () => SourceCounts;
}
