import type { EdgeTopology } from '../topology';
import { elapsedSeconds, LIMIT_SECONDS, newestTime } from './elapsed';

/**
 * How long a controller that works takes to register targets, in seconds: its bindings are
 * reconciled within moments, and what follows is the target's own `initial`.
 */
const REGISTERING_SECONDS = 3 * 60;

/**
 * Whether a target group that is empty may still be on its way: the load balancer or a pod of
 * Envoy is new. Where the controller has not yet taken up its binding, that may last longer.
 * @public
 */
export const isFilling = (
  { loadBalancer, pods, targetGroupBindings }: EdgeTopology,
  now: Date,
): boolean => {
  const newest = newestTime([
    loadBalancer?.createdAt,
    ...targetGroupBindings.map(({ metadata }) => metadata.creationTimestamp),
    ...pods.map(({ metadata }) => metadata.creationTimestamp),
  ]);
  const isTakenUp =
    targetGroupBindings.length > 0 &&
    targetGroupBindings.every(
      ({ observedGeneration }) => observedGeneration !== undefined,
    );
  if (loadBalancer?.state === 'provisioning') {
    return elapsedSeconds(loadBalancer.createdAt, now) < LIMIT_SECONDS.aws;
  }
  const limit = isTakenUp ? REGISTERING_SECONDS : LIMIT_SECONDS.cluster;
  return newest !== undefined && elapsedSeconds(newest, now) < limit;
};
