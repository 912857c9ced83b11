import type { Deployment, Pod } from '../../snapshot';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import { closedGate, isHeldByGate } from '../isHeldByGate';
import { podRef } from '../objectRefs';

/** Pods that wait for the load balancer; what it does not call healthy in time its targets tell. @internal */
export const gateFacts = (pods: readonly Pod[], now: Date): Fact[] =>
  pods.filter(isHeldByGate).map(pod => {
    const since = closedGate(pod)?.lastTransitionTime;
    return {
      label: `Pod ${pod.metadata.name}`,
      value: 'ready but for the load balancer',
      object: podRef(pod),
      means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'ready'),
      since,
      sentence: `Envoy pod ${pod.metadata.name} waits for the load balancer to call it healthy.`,
    };
  });

/** The Deployment with the pods counted that only the load balancer keeps from being available. @internal */
export const withHeld = (
  deployment: Deployment,
  pods: readonly Pod[],
): Deployment => {
  const { availableReplicas, replicas } = deployment;
  const held = pods.filter(isHeldByGate).length;
  return held === 0
    ? deployment
    : {
        ...deployment,
        availableReplicas: Math.min(replicas, availableReplicas + held),
      };
};
