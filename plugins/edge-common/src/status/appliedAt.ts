import type { EdgeTopology } from '../topology';
import { newestTime } from './elapsed';

/**
 * When the load-balancer controller last said that AWS is as the Service asks, ISO 8601; at the
 * earliest when the load balancer was made. What was read of AWS may be older than that.
 * @public
 */
export const appliedAt = ({
  events,
  loadBalancer,
}: Pick<EdgeTopology, 'events' | 'loadBalancer'>): string | undefined =>
  newestTime([
    loadBalancer?.createdAt,
    ...events
      .filter(
        ({ reason, regarding }) =>
          reason === 'SuccessfullyReconciled' && regarding.kind === 'Service',
      )
      .map(({ lastSeen }) => lastSeen),
  ]);
