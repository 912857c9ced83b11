import { refusalText, standingRefusal } from '../../status';
import type { Impact, Seen } from '../DoctorRule';
import { findRefusalCause } from './findRefusalCause';
import { refusalImpact } from './serving';

/**
 * What a shortage means: a risk as long as nobody was refused over it, else what the refusal
 * means. The codes are those of the tables of refusals.
 * @internal
 */
export const refusalImpactOver = (
  seen: Seen,
  codes: readonly string[],
): Impact => {
  const refusal = standingRefusal(seen.topology);
  return refusal &&
    codes.includes(findRefusalCause(refusalText(refusal.event)).code)
    ? refusalImpact(seen)
    : 'risk';
};
