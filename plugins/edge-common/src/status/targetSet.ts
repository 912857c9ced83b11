import type { TargetGroup } from '../snapshot';
import type { EdgeTopology } from '../topology';

/** What a target group has registered, against what Kubernetes says Envoy's addresses are. @internal */
export interface TargetSetDifference {
  /** Ready addresses of Envoy that get no requests. */
  readonly missing: readonly string[];
  /** Registered addresses at which no Envoy is. */
  readonly stale: readonly string[];
  readonly registered: readonly string[];
}

/**
 * Compares addresses, so it can tell only of ip targets; instance targets are nodes. Pods that
 * are not ready may be registered or not, and draining targets are on their way out.
 * @internal
 */
export const compareTargetSet = (
  { envoyEndpoints }: EdgeTopology,
  { targets }: Pick<TargetGroup, 'targets'>,
): TargetSetDifference => {
  const endpoints = envoyEndpoints.flatMap(slice => slice.endpoints);
  const known = new Set(endpoints.flatMap(({ addresses }) => addresses));
  const ready = endpoints
    .filter(endpoint => endpoint.ready && !endpoint.terminating)
    .flatMap(({ addresses }) => addresses);
  const registered = [
    ...new Set(
      targets.filter(({ state }) => state !== 'draining').map(({ id }) => id),
    ),
  ].sort();
  return {
    missing: [...new Set(ready)]
      .filter(address => !registered.includes(address))
      .sort(),
    stale: registered.filter(id => !known.has(id)),
    registered,
  };
};
