import type { TargetGroup } from '../../snapshot';
import type { Impact, Seen } from '../DoctorRule';

const isHealthy = ({ targets }: TargetGroup): boolean =>
  targets.some(({ state }) => state === 'healthy');

/** Failing its check, with open connections or without. */
const isFailing = ({ targets }: TargetGroup): boolean =>
  targets.some(
    ({ state }) => state === 'unhealthy' || state === 'unhealthy.draining',
  );

/**
 * What a setting means that should make health checks fail: `undefined` where every group has a
 * healthy target all the same, trouble only where targets do fail.
 * @internal
 */
export const targetsImpact = ({
  topology: { targetGroups },
  live,
}: Seen): Impact | undefined => {
  if (!live) {
    return 'outage';
  }
  const failing = targetGroups.filter(group => !isHealthy(group));
  if (targetGroups.length > 0 && failing.length === 0) {
    return undefined;
  }
  return failing.some(isFailing) ? 'partial' : 'risk';
};
