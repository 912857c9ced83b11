import type { Clock } from '../clock/Clock';
import { coalesce } from '../clock/coalesce';
import type { Announcer } from '../signals/createAnnouncer';
import type { ClusterAssessor } from './ClusterAssessor';
import type { Mark } from './findEdgesToAssess';

/**
 * Keeps the reports of one cluster's edges up with what is marked.
 * @internal
 */
export interface ClusterLoop {
  readonly mark: (...marks: readonly Mark[]) => void;
  readonly stop: () => Promise<void>;
}

/** @internal */
export interface ClusterLoopOptions {
  readonly cluster: string;
  readonly assess: ClusterAssessor;
  readonly announcer: Announcer;
  readonly clock: Clock;
  /** Resolves when the cluster was read for the first time, as far as it can be. */
  readonly started: Promise<void>;
  readonly debounceMs: number;
  /** Pause before a doubtful state gets its second look, in milliseconds. */
  readonly againMs: number;
  /** Time alone can change a verdict: all edges are looked at again after so many milliseconds. */
  readonly reassessMs: number;
  readonly onError: (error: unknown) => void;
}

/** @internal */
export const createClusterLoop = (options: ClusterLoopOptions): ClusterLoop => {
  const { cluster, clock, assess, announcer, onError } = options;
  const stopped = new AbortController();
  let isStarted = false;

  const lookAgain = async (
    edgeKeys: readonly string[],
    add: (...marks: readonly Mark[]) => void,
  ) => {
    await clock.sleep(options.againMs, stopped.signal);
    if (stopped.signal.aborted) return;
    add(...edgeKeys.map(edgeKey => ({ cluster, edgeKey })));
  };

  const work = coalesce<Mark>({
    clock,
    waitMs: options.debounceMs,
    onError,
    run: async (marks, add) => {
      const { changes, again } = await assess([...marks]);
      await announcer.announce(changes);
      if (again.length > 0) lookAgain(again, add);
    },
  });

  const reassess = async () => {
    await options.started;
    isStarted = true;
    while (!stopped.signal.aborted) {
      work.add({ cluster });
      await clock.sleep(options.reassessMs, stopped.signal);
    }
  };
  reassess();

  return {
    // What changes before the start is part of the first look at everything.
    mark: (...marks) => {
      if (isStarted && !stopped.signal.aborted) work.add(...marks);
    },
    stop: async () => {
      stopped.abort();
      await work.stop();
    },
  };
};
