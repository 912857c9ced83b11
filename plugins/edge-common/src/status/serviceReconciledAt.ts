import type { EdgeTopology } from '../topology';
import { newestTime } from './elapsed';

/**
 * When the load-balancer controller last said that it is done with the Service, ISO 8601;
 * `undefined` once that event is forgotten.
 * @internal
 */
export const serviceReconciledAt = ({
  events,
}: Pick<EdgeTopology, 'events'>): string | undefined =>
  newestTime(
    events
      .filter(
        ({ reason, regarding }) =>
          reason === 'SuccessfullyReconciled' && regarding.kind === 'Service',
      )
      .map(({ lastSeen }) => lastSeen),
  );
