import type { KubeConfig } from '@kubernetes/client-node';

// What the backend watches with is no part of its interface.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { systemClock } from '../../../../../plugins/edge-backend/src/clock/Clock';
import { watchCluster } from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import type { ClusterWatcher } from '../../../../../plugins/edge-backend/src/cluster/ClusterWatcher';
import { createKubernetesApi } from '../../../../../plugins/edge-backend/src/cluster/KubernetesApi';
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

/** The backend's own watcher of a cluster, once it has read everything. */
export const watchThrough = async (
  kubeConfig: KubeConfig,
): Promise<PortalWatch> => {
  const failures: Error[] = [];
  const watcher = watchCluster({
    cluster: 'lab',
    api: createKubernetesApi(kubeConfig),
    clock: systemClock,
    limits: DEFAULT_TIMINGS.follow,
    kinds: PORTAL_KINDS,
    onChange: () => {},
    onFailure: failure => failures.push(failure),
  });
  await watcher.started;
  return { watcher, failures };
};
