import type { Pod } from '../../snapshot';
import { listWords } from './words';

/** Why pods of Envoy are not there or not ready. @internal */
export interface PodTrouble {
  /** Completes "…, because no replica is available: …". */
  readonly because: string;
  /** Imperative, with its full stop. */
  readonly remedy: string;
}

/** Waiting reasons of containers that do not pass by themselves (Kubernetes: pod lifecycle). */
const REMEDIES: Record<string, string> = {
  ImagePullBackOff: 'Check the image of Envoy and the rights to pull it.',
  ErrImagePull: 'Check the image of Envoy and the rights to pull it.',
  CrashLoopBackOff: 'Read the log of the Envoy pods: they start and end.',
  CreateContainerConfigError:
    'Check the Secrets and ConfigMaps the Envoy pods mount.',
};

const UNSCHEDULED = 'Unschedulable';

const isUnscheduled = ({ conditions }: Pod): boolean =>
  conditions.some(
    ({ type, status, reason }) =>
      type === 'PodScheduled' && status === 'False' && reason === UNSCHEDULED,
  );

/** What the given pods say of themselves; `undefined` where they say nothing in particular. @internal */
export const podTrouble = (pods: readonly Pod[]): PodTrouble | undefined => {
  const waiting = [...new Set(pods.flatMap(pod => pod.waiting))].sort();
  if (waiting.length > 0) {
    return {
      because: `its pods wait: ${listWords(waiting)}`,
      remedy: REMEDIES[waiting[0]] ?? `Look at the Envoy pods: ${waiting[0]}.`,
    };
  }
  return pods.some(isUnscheduled)
    ? {
        because: 'no node takes its pods',
        remedy:
          'Make room on the nodes, or correct what the Envoy pods ask of them: resources, selectors, tolerations, spread.',
      }
    : undefined;
};
