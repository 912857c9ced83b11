import type { ObjectMeta } from '../meta';
import { numberAt, textAt, textMapAt, textsAt } from './rawJson';

/**
 * Reads `metadata`; `undefined` without a name. An object that was never applied has no uid and
 * no time of creation: both are empty then.
 * @internal
 */
export const readMeta = (raw: unknown): ObjectMeta | undefined => {
  const name = textAt(raw, 'metadata', 'name');
  return name === undefined
    ? undefined
    : {
        name,
        namespace: textAt(raw, 'metadata', 'namespace'),
        uid: textAt(raw, 'metadata', 'uid') ?? '',
        generation: numberAt(raw, 'metadata', 'generation'),
        creationTimestamp: textAt(raw, 'metadata', 'creationTimestamp') ?? '',
        deletionTimestamp: textAt(raw, 'metadata', 'deletionTimestamp'),
        labels: textMapAt(raw, 'metadata', 'labels'),
        annotations: textMapAt(raw, 'metadata', 'annotations'),
        finalizers: textsAt(raw, 'metadata', 'finalizers'),
      };
};
