import type { Hop, HopState } from '../hops';
import { objectKey } from '../identity';
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

/** The worst that the evidence of any hop says of each object, by the object's key. */
const worstOf = (
  hops: readonly HopAssessment[],
): ReadonlyMap<string, HopState> => {
  const worst = new Map<string, HopState>();
  for (const hop of hops) {
    for (const evidence of hop.evidence) {
      if (evidence.object) {
        const key = objectKey(evidence.object);
        const state = stateOf(evidence, hop);
        worst.set(key, worstState([state, worst.get(key) ?? state]));
      }
    }
  }
  return worst;
};

/**
 * Tells the state of one object of the map, by its key and its own hop: the worst that any hop's
 * evidence says of it; without evidence it shares its hop's state only where that hop is ready.
 * @internal
 */
export const nodeStates = (
  hops: readonly HopAssessment[],
): ((key: string, ownHop: Hop) => HopState) => {
  const worst = worstOf(hops);
  return (key, ownHop) => {
    const said = worst.get(key);
    if (said) {
      return said;
    }
    const own = hops.find(({ hop }) => hop === ownHop);
    return own?.state === 'ready' || own?.state === 'unknown'
      ? own.state
      : 'notChecked';
  };
};
