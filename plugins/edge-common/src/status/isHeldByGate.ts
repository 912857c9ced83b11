import type { Condition, Pod } from '../snapshot';
import { findCondition } from './judgeCondition';

/** What the load-balancer controller writes on a pod: `target-health.elbv2.k8s.aws/<binding>`. */
const GATE = 'target-health.';

/** The gate of the load balancer that keeps a pod from being ready, if one does. @public */
export const closedGate = ({ conditions }: Pod): Condition | undefined =>
  conditions.find(
    ({ type, status }) => type.startsWith(GATE) && status !== 'True',
  );

/**
 * Whether an Envoy pod is well itself and is not ready only because the load balancer does not
 * call its target healthy: then the trouble is the load balancer's view, not Envoy. Without a
 * word of the controller nothing is known of why a pod is not ready.
 * @public
 */
export const isHeldByGate = (pod: Pod): boolean =>
  closedGate(pod) !== undefined &&
  pod.metadata.deletionTimestamp === undefined &&
  findCondition(pod.conditions, 'ContainersReady')?.status === 'True';
