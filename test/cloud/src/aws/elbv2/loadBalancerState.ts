import type { AwsRegion } from '../AwsRegion';
import { provisioningTime } from '../time/durations';
import type { LoadBalancerRecord } from './records';

/** Tick at which the load balancer became active; undefined while it is being provisioned. @public */
export const activeSince = (
  loadBalancer: LoadBalancerRecord,
  region: AwsRegion,
): number | undefined =>
  region.switches.gates.loadBalancer.happened(
    loadBalancer.createdTick + provisioningTime(loadBalancer.name),
  );

/** State code of the API; a network load balancer of this double never fails. @public */
export const loadBalancerState = (
  loadBalancer: LoadBalancerRecord,
  region: AwsRegion,
): 'provisioning' | 'active' =>
  activeSince(loadBalancer, region) === undefined ? 'provisioning' : 'active';
