import type { Service } from '../../snapshot';
import type { Seen } from '../DoctorRule';

/** The controller puts its finalizer on a Service, or an event, within seconds. @internal */
export const SETTLING_SECONDS = 60;

/**
 * Whether the load-balancer controller has spoken since it had time for this Service: its silence
 * on this one proves something only then.
 * @internal
 */
export const speaksOfOthers = (
  { topology }: Seen,
  { metadata }: Service,
): boolean =>
  Date.parse(topology.controllerActedAt ?? '') >
  Date.parse(metadata.creationTimestamp) + SETTLING_SECONDS * 1000;
