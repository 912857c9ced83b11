import { setTimeout as wait } from 'node:timers/promises';

/**
 * Time as the loops of this package see it, so that tests decide when it passes.
 * @internal
 */
export interface Clock {
  readonly now: () => Date;
  /** Resolves after `ms` milliseconds, or at once when `signal` is aborted; never rejects. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * The machine's own clock; a pending `sleep` does not keep the process alive.
 * @internal
 */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    try {
      await wait(ms, undefined, { signal, ref: false });
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
  },
};
