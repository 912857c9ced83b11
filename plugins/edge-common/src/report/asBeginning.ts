import { elapsedSeconds } from '../status';
import type { EdgeTopology } from '../topology';
import type { MergeInput } from './mergeReport';
import { softenTrouble } from './softenTrouble';

/**
 * Files of one commit are applied one after the other, and kinds are watched apart: for this many
 * seconds of a Gateway's life what it names may simply not have arrived.
 */
const BEGINNING_SECONDS = 10;

/**
 * Whether the Gateway was created a moment ago; a cluster's clock that is far ahead of ours
 * proves nothing.
 * @internal
 */
export const isBeginning = ({ gateway }: EdgeTopology, now: Date): boolean =>
  gateway !== undefined &&
  Math.abs(elapsedSeconds(gateway.metadata.creationTimestamp, now)) <
    BEGINNING_SECONDS;

/**
 * The same facts seen as the first moments of an edge: what is missing is on its way until there
 * was time for it to come.
 * @internal
 */
export const asBeginning = (input: MergeInput): MergeInput => {
  const softened = softenTrouble(input, {
    spares: [],
    since: input.topology.gateway?.metadata.creationTimestamp,
    summary: `Gateway ${input.topology.id.gateway} was created a moment ago.`,
  });
  return { ...softened, diagnosis: { ...softened.diagnosis, causes: [] } };
};
