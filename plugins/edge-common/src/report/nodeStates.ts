import type { Hop, HopState } from '../hops';
import { objectKey, type ObjectRef } from '../identity';
import { worstState, type HopAssessment, type HopEvidence } from '../status';

const stateOf = ({ verdict }: HopEvidence, hop: HopAssessment): HopState => {
  switch (verdict) {
    case 'bad':
      return hop.state === 'broken' ? 'broken' : 'degraded';
    case 'waiting':
      return 'progressing';
    case 'unknown':
      return 'unknown';
    case 'good':
      return 'ready';
    case 'neutral':
      return 'notChecked';
    default:
      return verdict satisfies never;
  }
};

/**
 * The state of one object of the map: the worst that any hop's evidence says of it; without
 * evidence it shares its hop's state only where that hop is ready.
 * @internal
 */
export const nodeState = (
  object: ObjectRef,
  ownHop: Hop,
  hops: readonly HopAssessment[],
): HopState => {
  const key = objectKey(object);
  const said = hops.flatMap(hop =>
    hop.evidence
      .filter(({ object: about }) => about && objectKey(about) === key)
      .map(evidence => stateOf(evidence, hop)),
  );
  if (said.length > 0) {
    return worstState(said);
  }
  const own = hops.find(({ hop }) => hop === ownHop);
  return own?.state === 'ready' || own?.state === 'unknown'
    ? own.state
    : 'notChecked';
};
