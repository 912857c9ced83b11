import type { KubeEvent, TargetGroupBinding } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { compareTargetSet } from './targetSet';

/**
 * The controller could not open the security groups of the pods. It registers the pods all the
 * same (AWS Load Balancer Controller pkg/targetgroupbinding), so registered pods disprove nothing.
 * @internal
 */
export const isNetworkRefusal = ({ reason }: KubeEvent): boolean =>
  reason === 'FailedNetworkReconcile';

/** Whether the load balancer holds exactly Envoy's addresses, whatever events say. */
const isHealed = (
  topology: EdgeTopology,
  { targetGroupArn, targetType }: TargetGroupBinding,
): boolean => {
  const group = topology.targetGroups.find(({ arn }) => arn === targetGroupArn);
  if (!group || targetType !== 'ip' || topology.envoyEndpoints.length === 0) {
    return false;
  }
  const { missing, stale, registered } = compareTargetSet(topology, group);
  return registered.length > 0 && missing.length + stale.length === 0;
};

/**
 * The last word on a binding, when it is a refusal that no success followed and that AWS does
 * not disprove. Events must be oldest first.
 * @internal
 */
export const bindingRefusal = (
  topology: EdgeTopology,
  binding: TargetGroupBinding,
): KubeEvent | undefined => {
  const last = topology.events
    .filter(
      ({ regarding }) =>
        regarding.kind === 'TargetGroupBinding' &&
        regarding.name === binding.metadata.name &&
        regarding.namespace === binding.metadata.namespace,
    )
    .at(-1);
  if (last?.type !== 'Warning') {
    return undefined;
  }
  return isNetworkRefusal(last) || !isHealed(topology, binding)
    ? last
    : undefined;
};
