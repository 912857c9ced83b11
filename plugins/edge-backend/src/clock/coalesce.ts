import type { Clock } from './Clock';

/** @internal */
export interface Coalesced<T> {
  readonly add: (...items: readonly T[]) => void;
  /** Ends the loop; resolves when a run that is under way has finished. */
  readonly stop: () => Promise<void>;
}

/** @internal */
export interface CoalesceOptions<T> {
  readonly clock: Clock;
  /** Time from the first item to the run, in milliseconds; later items do not prolong it. */
  readonly waitMs: number;
  /** `add` puts items into the next run. */
  readonly run: (
    items: ReadonlySet<T>,
    add: Coalesced<T>['add'],
  ) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * Collects items and hands them over in sets, one run at a time. What arrives during a run is
 * part of the next one, so a burst costs two runs at most.
 * @internal
 */
export const coalesce = <T>(options: CoalesceOptions<T>): Coalesced<T> => {
  const { clock, waitMs, onError } = options;
  const stopped = new AbortController();
  let waiting = new Set<T>();
  let isRunning = false;
  let run: Promise<void> | undefined;

  const drain = async (add: Coalesced<T>['add']) => {
    while (waiting.size > 0 && !stopped.signal.aborted) {
      await clock.sleep(waitMs, stopped.signal);
      if (stopped.signal.aborted) break;
      const items = waiting;
      waiting = new Set();
      try {
        await options.run(items, add);
      } catch (error) {
        onError(error);
      }
    }
    isRunning = false;
  };

  const add = (...items: readonly T[]) => {
    items.forEach(item => waiting.add(item));
    if (isRunning) return;
    isRunning = true;
    run = drain(add);
  };

  return {
    add,
    stop: async () => {
      stopped.abort();
      await run;
    },
  };
};
