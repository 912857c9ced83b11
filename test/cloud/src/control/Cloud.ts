import type { AwsServer } from '../aws';
import type { GitServer } from '../git';
import type { Sync } from '../git/sync/startSync';
import type { KubernetesServer } from '../kubernetes/server/createKubernetesServer';
import type { ClusterName } from '../seed/demoClusters';

/** One cluster, and the loop that applies to it what the repositories hold for it. @public */
export interface CloudCluster {
  readonly name: ClusterName;
  readonly kubernetes: KubernetesServer;
  readonly sync: Sync;
}

/**
 * The running doubles as the control API drives them.
 * @public
 */
export interface Cloud {
  readonly git: GitServer;
  readonly clusters: Readonly<Record<ClusterName, CloudCluster>>;
  readonly aws: AwsServer;
  /** True once the demo world is in place. */
  isReady(): boolean;
  /** Throws everything away and builds the demo world again. */
  reset(): Promise<void>;
}
