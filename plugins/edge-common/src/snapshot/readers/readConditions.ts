import type { Condition } from '../meta';
import { listAt, numberAt, oneOf, textAt } from './rawJson';

/** Reads an array of `metav1.Condition`; a status that is no known one counts as `Unknown`. @internal */
export const readConditions = (
  raw: unknown,
  ...path: readonly string[]
): readonly Condition[] =>
  listAt(raw, ...path).flatMap(item => {
    const type = textAt(item, 'type');
    return type === undefined
      ? []
      : [
          {
            type,
            status: oneOf(textAt(item, 'status'), ['Unknown', 'True', 'False']),
            reason: textAt(item, 'reason') ?? '',
            message: textAt(item, 'message') ?? '',
            observedGeneration: numberAt(item, 'observedGeneration'),
            lastTransitionTime: textAt(item, 'lastTransitionTime'),
          },
        ];
  });
