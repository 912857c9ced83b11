import { Deployment, ReplicaSet, WorkloadCondition } from '../objects/core';

type Status = NonNullable<Deployment['status']>;

function condition(
  type: string,
  status: boolean,
  text: { reason: string; message: string },
) {
  return {
    type,
    status: status ? ('True' as const) : ('False' as const),
    ...text,
  };
}

function available(isAvailable: boolean) {
  return isAvailable
    ? condition('Available', true, {
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      })
    : condition('Available', false, {
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      });
}

function progressing(name: string, isDone: boolean) {
  return isDone
    ? condition('Progressing', true, {
        reason: 'NewReplicaSetAvailable',
        message: `ReplicaSet "${name}" has successfully progressed.`,
      })
    : condition('Progressing', true, {
        reason: 'ReplicaSetUpdated',
        message: `ReplicaSet "${name}" is progressing.`,
      });
}

/** At most a quarter of the wished pods may be missing. */
function minimumOf(replicas: number): number {
  return replicas - Math.floor(replicas / 4);
}

function sum(sets: readonly ReplicaSet[], field: 'replicas' | 'readyReplicas') {
  return sets.reduce((total, { status }) => total + (status?.[field] ?? 0), 0);
}

function dated(
  conditions: readonly Omit<
    WorkloadCondition,
    'lastTransitionTime' | 'lastUpdateTime'
  >[],
  previous: readonly WorkloadCondition[] | undefined,
  time: string,
): readonly WorkloadCondition[] {
  return conditions.map(next => {
    const before = previous?.find(({ type }) => type === next.type);
    const isSame =
      before?.reason === next.reason && before?.message === next.message;
    return {
      ...next,
      lastTransitionTime:
        before?.status === next.status ? before.lastTransitionTime : time,
      lastUpdateTime: (isSame && before?.lastUpdateTime) || time,
    };
  });
}

/** The status of a Deployment from its ReplicaSets; counts of zero are left out, as the API does. @internal */
export function deploymentStatus(
  deployment: Deployment,
  sets: { current: ReplicaSet; all: readonly ReplicaSet[] },
  time: string,
): Status {
  const wanted = deployment.spec.replicas ?? 1;
  const ready = sum(sets.all, 'readyReplicas');
  const replicas = sum(sets.all, 'replicas');
  const updated = sets.current.status?.replicas ?? 0;
  const isAvailable = ready >= minimumOf(wanted);
  const isDone = updated === wanted && replicas === wanted && ready === wanted;
  const name = sets.current.metadata.name;
  const hadDone = deployment.status?.conditions?.some(
    ({ reason, message }) =>
      reason === 'NewReplicaSetAvailable' && message?.includes(`"${name}"`),
  );
  return {
    observedGeneration: deployment.metadata.generation,
    ...(replicas > 0 && { replicas }),
    ...(updated > 0 && { updatedReplicas: updated }),
    ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
    ...(wanted > ready && { unavailableReplicas: wanted - ready }),
    terminatingReplicas: 0,
    conditions: dated(
      [available(isAvailable), progressing(name, isDone || hadDone === true)],
      deployment.status?.conditions,
      time,
    ),
  };
}
