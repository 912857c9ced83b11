import { Condition } from './ClusterObject';
import { timestamp } from '../../kubernetes/object/timestamp';

/** A condition before anyone knows when it came about. @internal */
export type Verdict = Omit<Condition, 'lastTransitionTime'>;

/** A verdict of the usual shape. @internal */
export function verdict(
  type: string,
  status: boolean,
  text: { reason: string; message: string; generation?: number },
): Verdict {
  return {
    type,
    status: status ? 'True' : 'False',
    reason: text.reason,
    message: text.message,
    observedGeneration: text.generation,
  };
}

/** Dates verdicts: a condition keeps its time for as long as its status stays the same. @internal */
export function dateConditions(
  verdicts: readonly Verdict[],
  previous: readonly Condition[] | undefined,
  now: Date,
): readonly Condition[] {
  const time = timestamp(now);
  return verdicts.map(next => {
    const before = previous?.find(({ type }) => type === next.type);
    return {
      ...next,
      lastTransitionTime:
        before?.status === next.status ? before.lastTransitionTime : time,
    };
  });
}
