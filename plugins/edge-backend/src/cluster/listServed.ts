import { isServed } from './isServed';
import { KubernetesFailure } from './KubernetesFailure';
import {
  kindPath,
  listKind,
  type KindList,
  type ListOptions,
} from './listKind';
import type { WatchedKind } from './WatchedKind';

/**
 * All objects of one kind, looked up first where not every cluster serves it.
 * @throws KubernetesFailure as `listKind`; `notServed` where the cluster has no such kind
 * @internal
 */
export const listServed = async (
  options: ListOptions & { readonly kind: WatchedKind },
): Promise<KindList> => {
  const { kind } = options;
  if (kind.isLookedUp && !(await isServed(options))) {
    throw new KubernetesFailure(
      'notServed',
      `The Kubernetes API does not serve "${kindPath(kind)}"`,
    );
  }
  return listKind(options);
};
