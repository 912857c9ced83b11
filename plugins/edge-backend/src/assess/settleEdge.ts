import {
  settle,
  summarize,
  type MergedReport,
  type Settled,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  edgeReportSchema,
  type EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { fingerprint } from '../fingerprint';
import type { EdgeEntity, StoredEdge } from '../store/StoredEdge';
import { rememberEdge, type RememberedEdge } from './RememberedEdge';

/** @internal */
export interface SettleOptions {
  readonly key: string;
  readonly merged: MergedReport;
  readonly entities: readonly EdgeEntity[];
  readonly channel: string;
  readonly now: Date;
}

/** @internal */
export interface SettledEdge {
  readonly remembered: RememberedEdge;
  /** Absent where report and entities are what is stored already, byte for byte. */
  readonly news?: StoredEdge;
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether settling again would give the report that is stored: the same was seen at the last
 * look, nothing is in doubt, and no reading of it depends on how long it has been seen.
 */
const isSettled = (
  { seen, doubt, entities }: RememberedEdge,
  now: string,
  options: SettleOptions,
): boolean =>
  seen === now &&
  !doubt &&
  !options.merged.meanwhile &&
  isSame(entities, options.entities);

/** Parsing also brings the keys into one order, so that equal reports are equal bytes. */
const buildReport = (
  { channel }: SettleOptions,
  settled: Settled['report'],
  rev: number,
): EdgeReport => edgeReportSchema.parse({ ...settled, channel, rev });

/**
 * Adds memory to what is seen now and tells whether anything is new. `recall` gives the stored
 * report, and is asked only where the look differs from the last one.
 * @internal
 */
export const settleEdge = async (
  previous: RememberedEdge | undefined,
  options: SettleOptions,
  recall: (key: string) => Promise<EdgeReport | undefined>,
): Promise<SettledEdge> => {
  const { key, merged, entities, now } = options;
  const seen = fingerprint(JSON.stringify(merged));
  if (previous && isSettled(previous, seen, options)) {
    return { remembered: previous };
  }
  const before = previous && (await recall(key));
  const { report: settled, doubt } = settle(
    before && { report: before, doubt: previous?.doubt },
    merged,
    now,
  );
  const rev = before?.rev ?? previous?.rev ?? 0;
  const same = buildReport(options, settled, rev);
  const isKnown = isSame(same, before) && isSame(entities, previous?.entities);
  const report = isKnown ? same : { ...same, rev: rev + 1 };
  return {
    remembered: rememberEdge(report, { key, entities }, { doubt, seen }),
    news: isKnown
      ? undefined
      : { key, report, summary: summarize(report), entities },
  };
};
