import type { Clock } from '../clock/Clock';
import { TooManyRequestsError } from '../http/TooManyRequestsError';

/** Between two refreshes of one edge, whoever asks, in milliseconds. */
const PAUSE_MS = 10_000;

/**
 * Keeps the sources of one edge from being read at the pace of a button.
 * @internal
 */
export interface RefreshGate {
  /**
   * Lets one refresh of the edge through and tells from when the next one is taken.
   * @throws TooManyRequestsError before that time
   */
  readonly enter: (edgeKey: string) => Date;
}

/** @internal */
export const createRefreshGate = (clock: Pick<Clock, 'now'>): RefreshGate => {
  const nextAt = new Map<string, number>();

  const forgetPast = (now: number) =>
    [...nextAt]
      .filter(([, next]) => next <= now)
      .forEach(([edgeKey]) => nextAt.delete(edgeKey));

  return {
    enter: edgeKey => {
      const now = clock.now().getTime();
      forgetPast(now);
      const waitUntil = nextAt.get(edgeKey);
      if (waitUntil !== undefined) {
        const seconds = Math.ceil((waitUntil - now) / 1_000);
        throw new TooManyRequestsError(
          `The sources of edge "${edgeKey}" were just read; ask again in ${seconds} s`,
          seconds,
        );
      }
      nextAt.set(edgeKey, now + PAUSE_MS);
      return new Date(now + PAUSE_MS);
    },
  };
};
