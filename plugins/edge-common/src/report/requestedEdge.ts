import type { EdgeState } from '../hops';
import type { EdgeObservation } from '../status';

/** Whether an edge exists as a wish only: asked for, perhaps merged, nothing live yet. @internal */
export const isOnlyRequested = ({
  topology,
  request,
}: EdgeObservation): boolean =>
  topology.gateway === undefined &&
  topology.service === undefined &&
  topology.parts.gateways.state === 'read' &&
  (request?.state === 'open' || request?.state === 'merged');

/** The sentence of an edge that is not there yet. @internal */
export const requestedSentence = ({ request }: EdgeObservation): string =>
  request?.state === 'merged'
    ? 'The request is merged and waits for the sync to the cluster.'
    : 'The request waits for its pull request to be merged.';

/** @internal */
export const REQUESTED: EdgeState = 'requested';
