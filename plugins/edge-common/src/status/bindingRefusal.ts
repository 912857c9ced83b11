import type { KubeEvent, TargetGroupBinding } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { newestTime, oldestTime } from './elapsed';
import { refusalText } from './refusalText';
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
 * Each try comes as an event of its own with another request id; the trouble began with the
 * first. One that was counted before a success goes on counting after it.
 */
const sinceFirst = (
  last: KubeEvent,
  refusals: readonly KubeEvent[],
  success: KubeEvent | undefined,
): KubeEvent => {
  const first = oldestTime(
    refusals
      .filter(
        other =>
          other.reason === last.reason &&
          refusalText(other) === refusalText(last),
      )
      .map(({ firstSeen }) => firstSeen),
  );
  const firstSeen = newestTime([first, success?.lastSeen]);
  return firstSeen === undefined ? last : { ...last, firstSeen };
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
  const words = topology.events.filter(
    ({ regarding }) =>
      regarding.kind === 'TargetGroupBinding' &&
      regarding.name === binding.metadata.name &&
      regarding.namespace === binding.metadata.namespace,
  );
  const last = words.at(-1);
  if (last?.type !== 'Warning') {
    return undefined;
  }
  const success = words.map(({ type }) => type).lastIndexOf('Normal');
  return isNetworkRefusal(last) || !isHealed(topology, binding)
    ? sinceFirst(last, words.slice(success + 1), words[success])
    : undefined;
};
