import type { AwsServer } from '../aws';
import type { GitServer } from '../git';
import type { Sync } from '../git/sync/startSync';
import type { KubernetesServer } from '../kubernetes/server/createKubernetesServer';

/**
 * The running doubles as the control API drives them.
 * @public
 */
export interface Cloud {
  readonly git: GitServer;
  readonly kubernetes: KubernetesServer;
  readonly aws: AwsServer;
  readonly sync: Sync;
  /** True once the demo world is in place. */
  isReady(): boolean;
  /** Throws everything away and builds the demo world again. */
  reset(): Promise<void>;
}
