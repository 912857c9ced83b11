import { isServing } from '../../status';
import type { Impact, Seen } from '../DoctorRule';

/**
 * What a setting that no controller can put in force means: nothing comes into being, or the old
 * settings stay.
 * @internal
 */
export const refusalImpact = ({ topology, live }: Seen): Impact =>
  live && isServing(topology) ? 'partial' : 'outage';

/** How the sentence of such a finding ends. @internal */
export const refusalEffect = (seen: Seen): string => {
  if (seen.topology.service?.metadata.deletionTimestamp) {
    return 'It serves nobody, stays and is billed.';
  }
  return refusalImpact(seen) === 'partial'
    ? 'Clients are still served with the old settings; the change is not in force.'
    : 'Clients get no address.';
};
