import type { Deployment, Pod } from '../../snapshot';
import { LIMIT_SECONDS, newestTime, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isHeldByGate } from '../isHeldByGate';
import { findCondition } from '../judgeCondition';
import { deploymentRef, podRef } from '../objectRefs';
import { gateFacts, withHeld } from './heldPods';

/** Whether the Deployment's status is about an older wish. */
const isBehind = ({ metadata, observedGeneration }: Deployment): boolean =>
  (observedGeneration ?? 0) < (metadata.generation ?? 0);

/** Whether Envoy's pods are being replaced. @internal */
export const isRollingOut = (deployment: Deployment): boolean =>
  isBehind(deployment) || deployment.updatedReplicas < deployment.replicas;

/** A pod that waits for the load balancer alone is as ready as Envoy can make it. */
const isReady = (pod: Pod): boolean =>
  findCondition(pod.conditions, 'Ready')?.status === 'True' ||
  isHeldByGate(pod);

/** Since when some pod is not ready, ISO 8601. */
const unreadySince = (pods: readonly Pod[]): string | undefined =>
  newestTime(
    pods
      .filter(pod => !isReady(pod))
      .map(
        pod =>
          findCondition(pod.conditions, 'Ready')?.lastTransitionTime ??
          pod.metadata.creationTimestamp,
      ),
  );

/** When the newest of some pods became ready; the Deployment counts it a moment later. */
const readySince = (pods: readonly Pod[]): string | undefined =>
  newestTime(
    pods.map(
      ({ conditions }) =>
        findCondition(conditions, 'Ready')?.lastTransitionTime,
    ),
  );

/** Since when Kubernetes says that it cannot make the pods, for example over a quota. */
const stuckSince = ({ conditions }: Deployment): string | undefined =>
  conditions.find(
    ({ type, status }) =>
      (type === 'ReplicaFailure' && status === 'True') ||
      (type === 'Progressing' && status === 'False'),
  )?.lastTransitionTime;

/** A Deployment that was scaled up is seen before the pods it is about to get. */
const awaitsPods = (deployment: Deployment, pods: readonly Pod[]): boolean =>
  isBehind(deployment) ||
  (pods.length < deployment.replicas &&
    stuckSince(deployment) === undefined &&
    findCondition(deployment.conditions, 'Available')?.status !== 'False');

const whyWaiting = (pods: readonly Pod[]): string => {
  const reasons = [...new Set(pods.flatMap(({ waiting }) => waiting))].sort();
  return reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
};

const availabilityFact = (
  deployment: Deployment,
  pods: readonly Pod[],
  now: Date,
): Fact => {
  const { availableReplicas: available, replicas } = deployment;
  const condition = findCondition(deployment.conditions, 'Available');
  const base = {
    label: `Deployment ${deployment.metadata.name}`,
    value: `${available} of ${replicas} replicas available`,
    object: deploymentRef(deployment),
  };
  if (available >= replicas && replicas > 0 && !isRollingOut(deployment)) {
    return {
      ...base,
      means: 'ready',
      since: newestTime([condition?.lastTransitionTime, readySince(pods)]),
    };
  }
  const notReadySince = unreadySince(pods);
  const isEnough = available >= replicas && replicas > 0;
  if (
    notReadySince === undefined &&
    (isEnough || (awaitsPods(deployment, pods) && available > 0))
  ) {
    return {
      ...base,
      means: 'progressing',
      sentence: `Envoy is being scaled or rolled out; ${available} replicas are available, ${replicas} are asked for.`,
    };
  }
  const since =
    newestTime([
      notReadySince ?? stuckSince(deployment) ?? readySince(pods),
      available === 0 || condition?.status === 'False'
        ? condition?.lastTransitionTime
        : undefined,
    ]) ?? deployment.metadata.creationTimestamp;
  const why = whyWaiting(pods);
  if (available === 0) {
    return {
      ...base,
      means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
      since,
      sentence: `No Envoy is available: 0 of ${replicas} replicas${why}.`,
    };
  }
  return {
    ...base,
    means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'degraded'),
    since,
    sentence: `Only ${available} of ${replicas} Envoy replicas are available${why}.`,
  };
};

const podFacts = (pods: readonly Pod[], now: Date): Fact[] => {
  const since = unreadySince(pods);
  const ready = pods.filter(isReady).length;
  return pods
    .filter(pod => !isReady(pod))
    .map(pod => ({
      label: `Pod ${pod.metadata.name}`,
      value: pod.waiting[0] ?? pod.phase,
      object: podRef(pod),
      means: progressingUntil(
        since,
        now,
        LIMIT_SECONDS.cluster,
        ready > 0 ? 'degraded' : 'broken',
      ),
      since,
      sentence: `Envoy pod ${pod.metadata.name} is not ready${whyWaiting([
        pod,
      ])}.`,
    }));
};

/**
 * Envoy's replicas. Where it runs as a DaemonSet there is no Deployment: then its pods speak.
 * @internal
 */
export const deploymentFacts = ({ topology, now }: Observation): Fact[] => {
  const { deployment, pods, gateway } = topology;
  if (deployment) {
    return [
      availabilityFact(withHeld(deployment, pods), pods, now),
      ...podFacts(pods, now),
      ...gateFacts(pods, now),
    ];
  }
  if (pods.length > 0) {
    return [
      ...podFacts(pods, now),
      ...gateFacts(pods, now),
      {
        label: 'Envoy pods',
        value: `${pods.filter(isReady).length} of ${pods.length} ready`,
        means: 'ready',
      },
    ];
  }
  const since = gateway?.metadata.creationTimestamp;
  return gateway && !gateway.metadata.deletionTimestamp
    ? [
        {
          label: 'Deployment of Envoy',
          value: 'does not exist',
          means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'broken'),
          since,
          sentence: `Envoy Gateway runs no Envoy for Gateway ${gateway.metadata.name}.`,
        },
      ]
    : [];
};
