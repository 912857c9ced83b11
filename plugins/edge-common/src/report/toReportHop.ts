import type { HopAssessment } from '../status';
import type { HopReport } from './EdgeReport';

/** A hop with its keys in the order of the schema, so that equal hops are equal bytes. @internal */
export const toReportHop = ({
  hop,
  state,
  since,
  summary,
  badge,
  usualSeconds,
  gap,
  evidence,
}: HopAssessment): HopReport => ({
  hop,
  state,
  since,
  summary,
  badge,
  usualSeconds,
  gap,
  evidence: [...evidence],
});
