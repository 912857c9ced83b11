import { BEGAN_WITHOUT_EVENTS, CLEARED_EVENT, DIFFERENT } from './leftOut';
import { Trace } from './traceOf';

/** A value that the real controller and the embedded one do not share. */
export interface Difference {
  readonly path: string;
  /** JSON; undefined where it is not there. */
  readonly recorded?: string;
  readonly replayed?: string;
}

/** Every difference between two traces. */
export function findDifferences(
  recorded: Trace,
  replayed: Trace,
): readonly Difference[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])]
    .filter(path => recorded[path] !== replayed[path])
    .map(path => ({
      path,
      recorded: recorded[path],
      replayed: replayed[path],
    }));
}

/** Whether a difference is one of those that are listed with their reason. */
export function isListed(
  name: string,
  { path, recorded }: Difference,
): boolean {
  const isCleared =
    recorded === undefined &&
    BEGAN_WITHOUT_EVENTS.includes(name) &&
    CLEARED_EVENT.test(path);
  return isCleared || (DIFFERENT[name] ?? []).some(one => one.path.test(path));
}
