import type { EdgeTopology } from '../topology';
import { newestTime } from './elapsed';
import { serviceReconciledAt } from './serviceReconciledAt';

/**
 * When the load-balancer controller last said that AWS is as the Service asks, ISO 8601; at the
 * earliest when the load balancer was made. What was read of AWS may be older than that.
 * @public
 */
export const appliedAt = (
  topology: Pick<EdgeTopology, 'events' | 'loadBalancer'>,
): string | undefined =>
  newestTime([topology.loadBalancer?.createdAt, serviceReconciledAt(topology)]);

/**
 * The same, or when the Service was written if that was later, ISO 8601: from then on AWS counts
 * as not read again.
 * @public
 */
export const changedOrAppliedAt = (
  topology: Pick<EdgeTopology, 'events' | 'loadBalancer' | 'service'>,
): string | undefined =>
  newestTime([appliedAt(topology), topology.service?.changedAt]);
