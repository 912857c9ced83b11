import type { EdgeState } from '../hops';
import { newestTime, oldestTime } from '../status';
import type { HopReport } from './EdgeReport';
import type { SettledReport } from './settle';

/** What was said of a hop before; behind a source that failed, what was known last. */
const said = (
  { hop, state }: HopReport,
  previous: SettledReport | undefined,
): HopReport | undefined => {
  const last = previous?.hops.find(one => one.hop === hop);
  return last?.state === state
    ? last
    : previous?.lastKnown?.hops.find(one => one.hop === hop) ?? last;
};

/** Evidence that is older than the state before tells of that state, not of this one. */
const isNewer = (time: string, before: string | undefined): boolean =>
  before === undefined || Date.parse(time) > Date.parse(before);

const hopSince = (
  hop: HopReport,
  previous: SettledReport | undefined,
  now: string,
): string | undefined => {
  const before = said(hop, previous);
  if (before?.state === hop.state) {
    return before.since ?? hop.since;
  }
  // A state of which nothing told when it began was there when the edge's own was.
  const earlier = before?.since ?? previous?.since;
  return hop.since !== undefined && isNewer(hop.since, earlier)
    ? hop.since
    : previous && now;
};

/** The hops, each with the moment its state began, as objects and memory tell. @internal */
export const hopsSince = (
  hops: readonly HopReport[],
  previous: SettledReport | undefined,
  now: string,
): HopReport[] =>
  hops.map(hop => ({ ...hop, since: hopSince(hop, previous, now) }));

/** What `stateSince` looks at; hops with their own times. @internal */
export interface StateSince {
  readonly hops: readonly HopReport[];
  readonly state: EdgeState;
  readonly previous: SettledReport | undefined;
  readonly now: string;
}

/** Whether the state is the one from before a source failed. */
const isBack = (
  state: EdgeState,
  { state: before, lastKnown }: SettledReport,
): boolean => before === 'unknown' && lastKnown?.state === state;

/**
 * When an edge's state began, ISO 8601: with the first hop that is in it (ready: with the last),
 * as evidence tells; where no such hop tells, with the newest thing that is known; else now.
 * @internal
 */
export const stateSince = ({
  hops,
  state,
  previous,
  now,
}: StateSince): string => {
  if (previous?.since !== undefined && previous.state === state) {
    return previous.since;
  }
  const own = hops.filter(hop => hop.state === state).map(({ since }) => since);
  const first = state === 'ready' ? newestTime(own) : oldestTime(own);
  if (!previous || isBack(state, previous)) {
    return first ?? newestTime(hops.map(({ since }) => since)) ?? now;
  }
  return first !== undefined && isNewer(first, previous.since) ? first : now;
};
