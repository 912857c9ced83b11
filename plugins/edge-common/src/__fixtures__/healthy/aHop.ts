import type { Hop } from '../../hops';
import { assessEdge, type HopAssessment } from '../../status';
import type { EdgeTopology } from '../../topology';
import { aTopology } from './aTopology';
import { NOW } from './payEdge';

/** What the evidence says about one hop of the healthy edge, changed as told. @public */
export const aHop = (
  hop: Hop,
  topology: Partial<EdgeTopology> = {},
  now: Date = NOW,
): HopAssessment => {
  const found = assessEdge({ topology: aTopology(topology), now }).find(
    one => one.hop === hop,
  );
  if (!found) {
    throw new Error(`No hop is named '${hop}'`);
  }
  return found;
};

/** A moment so many seconds before `NOW`, ISO 8601. @public */
export const ago = (seconds: number): string =>
  new Date(NOW.getTime() - seconds * 1000).toISOString();
