import type { TargetGroup } from '../../snapshot';
import type { Impact, Seen } from '../DoctorRule';

const has =
  (state: string) =>
  ({ targets }: TargetGroup): boolean =>
    targets.some(target => target.state === state);

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
  const failing = targetGroups.filter(group => !has('healthy')(group));
  if (targetGroups.length > 0 && failing.length === 0) {
    return undefined;
  }
  return failing.some(has('unhealthy')) ? 'partial' : 'risk';
};
