import type { KubeConfig } from '@kubernetes/client-node';
import type { ClusterSnapshot } from '@tls-edge/backstage-plugin-edge-common';

// What the backend watches with is no part of its interface.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { systemClock } from '../../../../../plugins/edge-backend/src/clock/Clock';
import { watchCluster } from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import type {
  ClusterChange,
  ClusterWatcher,
} from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import type { FollowLimits } from '../../../../../plugins/edge-backend/src/cluster/FollowLimits';
import { createKubernetesApi } from '../../../../../plugins/edge-backend/src/cluster/KubernetesApi';
import type { KubernetesApi } from '../../../../../plugins/edge-backend/src/cluster/KubernetesApi';
import type { WatchedKind } from '../../../../../plugins/edge-backend/src/cluster/WatchedKind';
import { kindsOf } from '../../../../../plugins/edge-backend/src/sources/connectCluster';
import { DEFAULT_TIMINGS } from '../../../../../plugins/edge-backend/src/sources/EdgeTimings';
/* eslint-enable @backstage/no-relative-monorepo-imports */

/** What the backend asks of a cluster of which nobody said who makes its load balancers. */
export const PORTAL_KINDS: readonly WatchedKind[] = kindsOf({
  loadBalancerController: undefined,
});

/** A running watcher and what it failed with so far. */
export interface PortalWatch {
  readonly watcher: ClusterWatcher;
  readonly failures: readonly Error[];
}

/** How a watcher differs from the backend's. */
export interface WatchThroughOptions {
  /** Stands between the watcher and the API. */
  readonly through?: (api: KubernetesApi) => KubernetesApi;
  readonly limits?: Partial<FollowLimits>;
  /** Told of each change and of all that is known after it. */
  readonly onChange?: (change: ClusterChange, known: ClusterSnapshot) => void;
}

/**
 * The backend's own watcher of a cluster, once it has read everything.
 * @param kubeConfig - asked for at every request
 */
export const watchThrough = async (
  kubeConfig: () => KubeConfig,
  options: WatchThroughOptions = {},
): Promise<PortalWatch> => {
  const { through = api => api, limits, onChange = () => {} } = options;
  const failures: Error[] = [];
  const watcher = watchCluster({
    cluster: 'lab',
    api: through(createKubernetesApi(kubeConfig)),
    clock: systemClock,
    limits: { ...DEFAULT_TIMINGS.follow, ...limits },
    kinds: PORTAL_KINDS,
    onChange: change => onChange(change, watcher.snapshot()),
    onFailure: failure => failures.push(failure),
  });
  await watcher.started;
  return { watcher, failures };
};
