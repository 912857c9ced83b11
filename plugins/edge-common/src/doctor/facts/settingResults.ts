import type { NlbAnnotation } from '../../nlb';
import type { EdgeTopology } from '../../topology';
import type { RuleResult } from '../DoctorRule';
import { placeOf } from './askedNlb';

/** A result that does not yet say where. @internal */
export type Unplaced = Omit<RuleResult, 'object' | 'path'>;

/** Puts results on the annotation they speak of; none on an edge that has nowhere to write it. @internal */
export const settingResults = (
  topology: EdgeTopology,
  annotation: NlbAnnotation,
  results: readonly Unplaced[],
): RuleResult[] => {
  const place = placeOf(topology, annotation);
  return place ? results.map(result => ({ ...place, ...result })) : [];
};
