import type { EdgeState } from '../hops';
import type { EdgeReport } from './EdgeReport';
import type { MergedReport } from './MergedReport';
import { readingOf } from './readingOf';
import { hopsSince, stateSince } from './stateSince';

/** A report without what the store adds to it. @public */
export type SettledReport = Omit<EdgeReport, 'channel' | 'rev'>;

/** What `settle` remembers of an edge between two looks. @public */
export interface Settled {
  readonly report: SettledReport;
  /** A worse state that was seen once and is not believed yet. */
  readonly doubt?: {
    readonly state: EdgeState;
    /** ISO 8601, when it was seen first. */
    readonly since: string;
  };
}

/** After this many seconds a worse state is believed however often it was looked at. @public */
export const DOUBT_SECONDS = 30;

const order: readonly EdgeState[] = [
  'broken',
  'degraded',
  'progressing',
  'ready',
];

/** Whether the step from a believed state takes a second look. */
const isWorsening = (from: EdgeState, to: EdgeState): boolean =>
  (from === 'ready' || from === 'degraded') &&
  order.includes(to) &&
  order.indexOf(to) < order.indexOf(from);

const believed = ({ report }: Settled): EdgeState =>
  report.lastKnown?.state ?? report.state;

const lastKnownOf = (
  merged: MergedReport,
  previous: SettledReport | undefined,
  now: string,
): EdgeReport['lastKnown'] => {
  if (merged.state !== 'unknown' || !previous) {
    return undefined;
  }
  if (previous.state === 'unknown') {
    return previous.lastKnown;
  }
  const gap = merged.hops.find(hop => hop.gap)?.gap;
  return {
    state: previous.state,
    hops: previous.hops,
    asOf: gap?.since || now,
  };
};

const accept = (
  merged: MergedReport,
  previous: SettledReport | undefined,
  now: string,
): SettledReport => {
  const { nothingLeft, meanwhile, ...report } = merged;
  const hops = hopsSince(merged.hops, previous, now);
  const since = stateSince({ hops, state: merged.state, previous, now });
  return {
    ...report,
    since,
    hops,
    lastKnown: lastKnownOf(merged, previous, now),
  };
};

/**
 * Adds memory to what is seen now. The first report settles at once. A state that gets worse is
 * believed on the second look, or after 30 seconds, unless nothing is left to serve; until
 * then the report stays as it was. While a configured source fails the state is unknown and the
 * last known one stands beside it.
 * @public
 */
export const settle = (
  previous: Settled | undefined,
  seen: MergedReport,
  now: Date,
): Settled => {
  const at = now.toISOString();
  const merged = readingOf(seen, previous?.report, now);
  const doubtful =
    previous !== undefined &&
    !merged.nothingLeft &&
    isWorsening(believed(previous), merged.state);
  if (!doubtful || previous.doubt) {
    return { report: accept(merged, previous?.report, at) };
  }
  return {
    report: previous.report,
    doubt: { state: merged.state, since: at },
  };
};
