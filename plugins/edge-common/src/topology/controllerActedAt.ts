import { LOAD_BALANCER_CONTROLLERS } from '../edge';
import type { KubeEvent } from '../snapshot';

const components = new Set(
  Object.values(LOAD_BALANCER_CONTROLLERS).flatMap(
    ({ eventComponents }) => eventComponents,
  ),
);

const known = new WeakMap<readonly KubeEvent[], { readonly at?: string }>();

const newest = (events: readonly KubeEvent[]): string | undefined =>
  events
    .filter(({ component }) => components.has(component))
    .map(({ lastSeen }) => lastSeen)
    .filter(time => Number.isFinite(Date.parse(time)))
    .reduce<string | undefined>(
      (best, time) =>
        best === undefined || Date.parse(time) > Date.parse(best) ? time : best,
      undefined,
    );

/**
 * When any load-balancer controller last spoke of anything, ISO 8601. Remembered per list of
 * events, since every edge of a cluster asks the same.
 * @internal
 */
export const controllerActedAt = (
  events: readonly KubeEvent[],
): string | undefined => {
  const found = known.get(events) ?? { at: newest(events) };
  known.set(events, found);
  return found.at;
};
