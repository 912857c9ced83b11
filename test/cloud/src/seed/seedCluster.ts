import { KubernetesObjectApi } from '@kubernetes/client-node';

import type { KubernetesServer } from '../kubernetes/server/createKubernetesServer';
import type { HandMadeObject } from './handMade';

/** Creates what no repository holds, one after the other as a person would. @public */
export async function seedCluster(
  kubernetes: KubernetesServer,
  objects: readonly HandMadeObject[],
): Promise<void> {
  const client = KubernetesObjectApi.makeApiClient(kubernetes.systemConfig());
  for (const object of objects) {
    await client.create(structuredClone(object));
  }
}
