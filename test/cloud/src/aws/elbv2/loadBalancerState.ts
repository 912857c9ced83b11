import type { AwsRegion } from '../AwsRegion';
import { provisioningTime } from '../time/durations';
import type { LoadBalancerRecord } from './records';

/** What is kept in provisioning looks made anew this often: less than it takes to look overdue. */
const KEPT_MS = 3 * 60_000;

const isKept = ({ arn }: LoadBalancerRecord, region: AwsRegion): boolean =>
  region.switches.holdsProvisioning(region.tags.get(arn) ?? new Map());

/** When it was made; one that is kept in provisioning is never older than three minutes. @public */
export const createdTime = (
  loadBalancer: LoadBalancerRecord,
  region: AwsRegion,
): Date => {
  const { createdAt } = loadBalancer;
  const renewed = Math.floor(region.clock.now() / KEPT_MS) * KEPT_MS;
  return isKept(loadBalancer, region) && renewed > createdAt.getTime()
    ? new Date(renewed)
    : createdAt;
};

/** Tick at which the load balancer became active; undefined while it is being provisioned. @public */
export const activeSince = (
  loadBalancer: LoadBalancerRecord,
  region: AwsRegion,
): number | undefined =>
  isKept(loadBalancer, region)
    ? undefined
    : region.switches.gates.loadBalancer.happened(
        loadBalancer.createdTick + provisioningTime(loadBalancer.name),
      );

/** State code of the API; a network load balancer of this double never fails. @public */
export const loadBalancerState = (
  loadBalancer: LoadBalancerRecord,
  region: AwsRegion,
): 'provisioning' | 'active' =>
  activeSince(loadBalancer, region) === undefined ? 'provisioning' : 'active';
