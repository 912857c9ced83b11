import type { EdgeTopology } from '../topology';
import { serviceReconciledAt } from './serviceReconciledAt';

/**
 * Whether the load-balancer controller has spoken of the Service as it is now. `unanswered`: the
 * Service was written after the controller's last success. `unclear`: one of the two times is
 * not known, since events are forgotten and some servers do not tell who wrote what.
 * @internal
 */
export type ChangeAnswer = 'answered' | 'unanswered' | 'unclear';

/**
 * Tells a change that waits for the controller from a difference that somebody made in AWS. Both
 * times are whole seconds: of the same second, the success came after the change.
 * @internal
 */
export const changeAnswer = (
  topology: Pick<EdgeTopology, 'service' | 'events'>,
): ChangeAnswer => {
  const changed = Date.parse(topology.service?.changedAt ?? '');
  const succeeded = Date.parse(serviceReconciledAt(topology) ?? '');
  if (Number.isNaN(changed) || Number.isNaN(succeeded)) {
    return 'unclear';
  }
  return changed > succeeded ? 'unanswered' : 'answered';
};

/** Whether the controller has acted on anything since the Service was changed: it runs. @internal */
export const isControllerAlive = ({
  service,
  controllerActedAt,
}: Pick<EdgeTopology, 'service' | 'controllerActedAt'>): boolean =>
  Date.parse(controllerActedAt ?? '') > Date.parse(service?.changedAt ?? '');
