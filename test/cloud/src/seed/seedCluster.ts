import { KubernetesObjectApi } from '@kubernetes/client-node';

import type { KubernetesServer } from '../kubernetes/server/createKubernetesServer';
import { HAND_MADE_OBJECTS } from './handMade';

/** Creates what no repository holds, one after the other as a person would. @public */
export async function seedCluster(kubernetes: KubernetesServer): Promise<void> {
  const client = KubernetesObjectApi.makeApiClient(kubernetes.systemConfig());
  for (const object of HAND_MADE_OBJECTS) {
    await client.create(structuredClone(object));
  }
}
