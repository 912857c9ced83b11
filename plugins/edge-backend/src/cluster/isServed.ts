import { z } from 'zod/v3';

import { KubernetesFailure } from './KubernetesFailure';
import type { ListOptions } from './listKind';

const resourcesSchema = z.object({
  resources: z.array(z.object({ name: z.string() })),
});

/**
 * Whether the cluster serves a kind at all, by the API's own directory, which every signed-in
 * account may read (ClusterRole `system:discovery`). Where somebody took that right away, the
 * kind counts as served: its list tells.
 * @throws KubernetesFailure where the directory cannot be read for another reason
 * @internal
 */
export const isServed = async (options: ListOptions): Promise<boolean> => {
  const { api, kind, signal, silenceMs } = options;
  const path = `/apis/${kind.group}/${kind.version}`;
  try {
    const answer = await api.get(path, { signal, silenceMs });
    const read = resourcesSchema.safeParse(answer);
    return read.success
      ? read.data.resources.some(({ name }) => name === kind.part)
      : true;
  } catch (error) {
    if (!(error instanceof KubernetesFailure)) throw error;
    if (error.reason === 'notServed') return false;
    if (error.reason === 'forbidden') return true;
    throw error;
  }
};
