import { elapsedSeconds, LIMIT_SECONDS } from '../status';
import type { EdgeTopology } from '../topology';
import type { MergeInput } from './mergeReport';
import { softenTrouble } from './softenTrouble';

/**
 * A Gateway that is gone while its load balancer still stands: about to be removed, or left
 * behind by a controller that was down. No object says since when; only memory can tell.
 * @internal
 */
export const isLeftStanding = ({
  gateway,
  service,
  parts,
}: EdgeTopology): boolean =>
  gateway === undefined &&
  parts.gateways.state === 'read' &&
  service !== undefined &&
  service.metadata.deletionTimestamp === undefined;

/** Since when somebody takes an edge down on purpose, ISO 8601. */
const takenDownSince = ({
  gateway,
  service,
}: EdgeTopology): string | undefined =>
  (gateway ?? service)?.metadata.deletionTimestamp;

/** Whether an edge is on its way out, within the time AWS takes for that. @internal */
export const isBeingTakenDown = (topology: EdgeTopology, now: Date): boolean =>
  elapsedSeconds(takenDownSince(topology), now) < LIMIT_SECONDS.aws;

/**
 * The same facts seen as the steps of a removal: what fails on the way is no trouble, except
 * what stops the removal itself, which is said at the hop of the load balancer's controller.
 * @internal
 */
export const asRemoval = (input: MergeInput): MergeInput =>
  softenTrouble(input, {
    spares: ['controller'],
    since: takenDownSince(input.topology),
    summary: `Gateway ${input.topology.id.gateway} is being taken down.`,
  });
