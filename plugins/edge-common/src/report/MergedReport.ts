import type { EdgeReport } from './EdgeReport';

/** Who owns an edge, as confirmed by both sides outside the core. @public */
export interface EdgeOwnership {
  readonly entityRefs: readonly string[];
  readonly owner?: string;
}

/**
 * What all sources and rules say about an edge now, without memory. `settle` makes a report
 * of it.
 * @public
 */
export interface MergedReport
  extends Omit<EdgeReport, 'channel' | 'rev' | 'since' | 'lastKnown'> {
  /** There is nothing left that could answer a request: no reason to look twice. */
  readonly nothingLeft: boolean;
  /**
   * What is to be said instead while this may only just have begun and no object tells since
   * when; `settle` knows how long it has been seen.
   */
  readonly meanwhile?: MergedReport;
}
