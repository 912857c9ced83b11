import { elapsedSeconds, LIMIT_SECONDS } from '../status';
import type { HopReport } from './EdgeReport';
import type { MergedReport } from './MergedReport';

const gatewayHop = (
  report: Pick<MergedReport, 'hops'> | undefined,
): HopReport | undefined => report?.hops.find(({ hop }) => hop === 'gateway');

/**
 * Which of the two readings holds of a Gateway that is gone while its load balancer stands: on
 * its way out for as long as that takes since it was seen first, left behind afterwards and
 * where nobody has seen it go.
 * @internal
 */
export const readingOf = (
  merged: MergedReport,
  previous: Pick<MergedReport, 'hops'> | undefined,
  now: Date,
): MergedReport => {
  const { meanwhile } = merged;
  const before = gatewayHop(previous);
  if (!meanwhile || !before) {
    return merged;
  }
  const isSame = (reading: MergedReport) =>
    before.summary === gatewayHop(reading)?.summary;
  if (!isSame(meanwhile)) {
    return isSame(merged) ? merged : meanwhile;
  }
  return elapsedSeconds(before.since, now) < LIMIT_SECONDS.cluster
    ? meanwhile
    : merged;
};
