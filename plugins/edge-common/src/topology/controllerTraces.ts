import {
  LOAD_BALANCER_CONTROLLERS,
  type LoadBalancerControllerName,
} from '../edge';
import type { Service, TargetGroupBinding } from '../snapshot';
import { oncePer } from './oncePer';

/** What one load-balancer controller has left on the objects of a cluster. @public */
export interface ControllerTrace {
  readonly name: LoadBalancerControllerName;
  /** Services with its finalizer. */
  readonly services: number;
  /** TargetGroupBindings of its group. */
  readonly bindings: number;
}

const countBy = <T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of list.flatMap(keysOf)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const byFinalizer = oncePer((services: readonly Service[]) =>
  countBy(services, ({ metadata }) => metadata.finalizers),
);
const byGroup = oncePer((bindings: readonly TargetGroupBinding[]) =>
  countBy(bindings, ({ group }) => [group]),
);

/**
 * Which load-balancer controllers have ever worked in a cluster, by what stands on its objects;
 * none of them can be seen itself. Remembered per list, since every edge of a cluster asks.
 * @internal
 */
export const controllerTraces = (
  services: readonly Service[],
  bindings: readonly TargetGroupBinding[],
): ControllerTrace[] =>
  Object.values(LOAD_BALANCER_CONTROLLERS)
    .map(({ name, finalizer, targetGroupBinding }) => ({
      name,
      services: byFinalizer(services).get(finalizer) ?? 0,
      bindings: byGroup(bindings).get(targetGroupBinding?.group ?? '') ?? 0,
    }))
    .filter(trace => trace.services + trace.bindings > 0);
