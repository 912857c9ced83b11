import {
  ApiException,
  KubernetesObjectApi,
  PatchStrategy,
  type KubeConfig,
} from '@kubernetes/client-node';

import type { Manifest } from './Manifest';

/**
 * Where manifests go: one cluster, written to as a sync engine does.
 * @internal
 */
export interface SyncTarget {
  /** Server-side apply, taking over fields that another manager owns. */
  apply(manifest: Manifest): Promise<void>;
  /** Deletes; an object that is gone already is fine. */
  remove(manifest: Manifest): Promise<void>;
}

/**
 * A target that speaks to the Kubernetes API of a kubeconfig's current context.
 * @internal
 */
export const createSyncTarget = (
  kubeConfig: KubeConfig,
  fieldManager: string,
): SyncTarget => {
  const client = KubernetesObjectApi.makeApiClient(kubeConfig);
  return {
    apply: async manifest => {
      await client.patch(
        structuredClone(manifest),
        undefined,
        undefined,
        fieldManager,
        true,
        PatchStrategy.ServerSideApply,
      );
    },
    remove: async manifest => {
      try {
        await client.delete(structuredClone(manifest));
      } catch (error) {
        if (!(error instanceof ApiException && error.code === 404)) {
          throw error;
        }
      }
    },
  };
};
