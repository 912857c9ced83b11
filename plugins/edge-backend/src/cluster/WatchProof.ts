import type { Clock } from '../clock/Clock';

/**
 * Whether a watch serves: that a server accepted it proves nothing, because one that has forgotten
 * where the watch is to go on says so only afterwards.
 * @internal
 */
export interface WatchProof {
  /** To be called when the server accepts the watch: silence counts from now. */
  readonly open: () => void;
  /** To be called with each event that is no error. */
  readonly serve: () => void;
  /** To be called when the watch is over; silence proves nothing any more. */
  readonly close: () => void;
  readonly isGiven: () => boolean;
}

/**
 * A proof that is given once, by the first event or by `quietMs` milliseconds without an error:
 * on the watch of a quiet kind there may be nothing for minutes, not even a bookmark.
 * @internal
 */
export const createWatchProof = ({
  clock,
  quietMs,
  onGiven,
}: {
  readonly clock: Clock;
  readonly quietMs: number;
  readonly onGiven: () => void;
}): WatchProof => {
  const closed = new AbortController();
  let isGiven = false;
  const give = () => {
    if (isGiven || closed.signal.aborted) return;
    isGiven = true;
    onGiven();
  };
  return {
    open: () => {
      clock.sleep(quietMs, closed.signal).then(give);
    },
    serve: give,
    close: () => closed.abort(),
    isGiven: () => isGiven,
  };
};
