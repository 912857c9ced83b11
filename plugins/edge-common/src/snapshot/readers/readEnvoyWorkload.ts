import type { EnvoyWorkload } from '../envoyGateway';
import { at, flagAt, listAt, numberAt } from './rawJson';
import { secondsAt } from './secondsAt';

const isSet = (value: unknown): true | undefined =>
  value !== undefined || undefined;

/** Reads how Envoy runs and stops; `undefined` where the EnvoyProxy says nothing of it. @internal */
export const readEnvoyWorkload = (raw: unknown): EnvoyWorkload | undefined => {
  const kubernetes = at(raw, 'spec', 'provider', 'kubernetes');
  const daemonSet = at(kubernetes, 'envoyDaemonSet');
  const pod = at(daemonSet ?? at(kubernetes, 'envoyDeployment'), 'pod');
  const workload: EnvoyWorkload = {
    minReplicas: numberAt(kubernetes, 'envoyHpa', 'minReplicas'),
    isDaemonSet: isSet(daemonSet),
    hasDisruptionBudget: isSet(at(kubernetes, 'envoyPDB')),
    isSpread:
      isSet(listAt(pod, 'topologySpreadConstraints')[0]) ??
      isSet(at(pod, 'affinity', 'podAntiAffinity')),
    keepsPorts: flagAt(kubernetes, 'useListenerPortAsContainerPort'),
    drainSeconds: secondsAt(raw, 'spec', 'shutdown', 'drainTimeout'),
    minDrainSeconds: secondsAt(raw, 'spec', 'shutdown', 'minDrainDuration'),
  };
  return Object.values(workload).some(value => value !== undefined)
    ? workload
    : undefined;
};
