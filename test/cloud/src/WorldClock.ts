/**
 * The time of all doubles. It can be set back, so that what is made meanwhile is older than it took to make it.
 * @public
 */
export interface WorldClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same as a date. */
  date(): Date;
  setBack(ms: number): void;
  /** Shows the real time again. */
  setRight(): void;
}

/** A clock that shows the real time. @public */
export function createWorldClock(real: () => number = Date.now): WorldClock {
  let behind = 0;
  const now = () => real() - behind;
  return {
    now,
    date: () => new Date(now()),
    setBack(ms) {
      behind = ms;
    },
    setRight() {
      behind = 0;
    },
  };
}
