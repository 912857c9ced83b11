import type { Target } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { elapsedSeconds, LIMIT_SECONDS } from './elapsed';
import { countTargets } from './targetHealth';

/** Targets that only begin, and those that AWS passes over, never carried the zone. */
const wasServed = (targets: readonly Target[]): boolean =>
  targets.some(({ state }) => state !== 'initial' && state !== 'unused');

/**
 * Whether the last healthy target of a zone is gone while others are registered there: clients of
 * the zone notice, also when Envoy is only being replaced. A load balancer that is new has served
 * no zone yet.
 * @public
 */
export const isZoneLost = (
  targets: readonly Target[],
  topology: EdgeTopology,
  now: Date,
): boolean => {
  const { healthy, total } = countTargets(targets, topology, now);
  return (
    total > 0 &&
    healthy === 0 &&
    wasServed(targets) &&
    elapsedSeconds(topology.loadBalancer?.createdAt, now) >= LIMIT_SECONDS.aws
  );
};
