import { Pod, WorkloadCondition } from '../objects/core';

type Status = NonNullable<Pod['status']>;

/** @internal */
export function isReadyPod({ status }: Pod): boolean {
  return (
    status?.conditions?.some(
      ({ type, status: value }) => type === 'Ready' && value === 'True',
    ) ?? false
  );
}

function conditionsOf(
  ready: boolean,
  previous: readonly WorkloadCondition[] | undefined,
  time: string,
): readonly WorkloadCondition[] {
  const unready = {
    reason: 'ContainersNotReady',
    message: 'containers with unready status: [envoy]',
  };
  const wished = [
    ['Initialized', true],
    ['Ready', ready],
    ['ContainersReady', ready],
    ['PodScheduled', true],
  ] as const;
  return wished.map(([type, value]) => {
    const status = value ? 'True' : 'False';
    const before = previous?.find(condition => condition.type === type);
    return {
      type,
      status,
      lastTransitionTime:
        before?.status === status ? before.lastTransitionTime : time,
      ...(value ? {} : unready),
    };
  });
}

/** The status of a pod that runs, as its node writes it. @internal */
export function runningStatus(
  pod: Pod,
  address: string,
  options: { ready: boolean; time: string },
): Status {
  const { ready, time } = options;
  const startTime = pod.status?.startTime ?? time;
  return {
    phase: 'Running',
    podIP: address,
    podIPs: [{ ip: address }],
    startTime,
    conditions: conditionsOf(ready, pod.status?.conditions, time),
    containerStatuses: pod.spec.containers.map(({ name, image }) => ({
      name,
      image,
      imageID: '',
      ready,
      restartCount: 0,
      lastState: {},
      state: { running: { startedAt: startTime } },
    })),
  };
}
