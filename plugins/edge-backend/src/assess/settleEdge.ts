import {
  settle,
  summarize,
  type MergedReport,
  type Settled,
} from '@tls-edge/backstage-plugin-edge-common';
import { edgeReportSchema } from '@tls-edge/backstage-plugin-edge-common/report';

import type { EdgeEntity, StoredEdge } from '../store/StoredEdge';

/**
 * What is remembered of an edge between two looks.
 * @internal
 */
export interface RememberedEdge {
  readonly stored: StoredEdge;
  readonly doubt?: Settled['doubt'];
}

/** @internal */
export interface SettleOptions {
  readonly key: string;
  readonly merged: MergedReport;
  readonly entities: readonly EdgeEntity[];
  readonly channel: string;
  readonly now: Date;
}

/** @internal */
export interface SettledEdge extends RememberedEdge {
  /** False where report and entities are what is stored already, byte for byte. */
  readonly isChanged: boolean;
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

const build = (
  { key, entities, channel }: SettleOptions,
  settled: Settled['report'],
  rev: number,
): StoredEdge => {
  // Parsing also brings the keys into one order, so that equal reports are equal bytes.
  const report = edgeReportSchema.parse({ ...settled, channel, rev });
  return { key, report, summary: summarize(report), entities };
};

/**
 * Adds memory to what is seen now and tells whether anything is new.
 * @internal
 */
export const settleEdge = (
  previous: RememberedEdge | undefined,
  options: SettleOptions,
): SettledEdge => {
  const { report, doubt } = settle(
    previous && { report: previous.stored.report, doubt: previous.doubt },
    options.merged,
    options.now,
  );
  const rev = previous?.stored.report.rev ?? 0;
  const same = build(options, report, rev);
  const isChanged =
    !previous ||
    !isSame(same.report, previous.stored.report) ||
    !isSame(same.entities, previous.stored.entities);
  return {
    stored: isChanged ? build(options, report, rev + 1) : previous.stored,
    doubt,
    isChanged,
  };
};
