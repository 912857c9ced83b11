import type { ListenerSet } from '../../snapshot';
import { conditionFact, missingConditionFact } from '../conditionFact';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { findCondition } from '../judgeCondition';
import { listenerSetRef } from '../objectRefs';

const oneFact = (set: ListenerSet, now: Date): Fact => {
  const { name, generation, creationTimestamp: since } = set.metadata;
  const place = {
    label: `ListenerSet ${name}`,
    object: listenerSetRef(set),
    generation,
    since,
    now,
  };
  const accepted = findCondition(set.conditions, 'Accepted');
  return accepted
    ? conditionFact(accepted, place)
    : missingConditionFact('Accepted', place);
};

/**
 * Whether the listeners that ListenerSets add are in force. One that is refused takes its own
 * routes with it, and no others.
 * @internal
 */
export const listenerSetFacts = ({ topology, now }: Observation): Fact[] =>
  topology.listenerSets
    .map(set => oneFact(set, now))
    .map(fact =>
      fact.means === 'broken' ? { ...fact, means: 'degraded' } : fact,
    );
