import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Clock } from '../clock/Clock';

export interface HandClock extends Clock {
  /** Milliseconds that have passed. */
  readonly ms: () => number;
}

/** A clock whose hands are turned by whoever sleeps: hours pass while the wire is real. */
export const createHandClock = (): HandClock => {
  let ms = 0;
  return {
    ms: () => ms,
    now: () => new Date(ms),
    sleep: async pause => {
      ms += pause;
      await nextTurn();
    },
  };
};
