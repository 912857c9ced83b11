import type { ListenerSet } from '../../snapshot';
import { conditionFact, missingConditionFact } from '../conditionFact';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { findCondition } from '../judgeCondition';
import { listenerVerdicts, servesNoListener } from '../listenerVerdicts';
import { listenerSetRef } from '../objectRefs';
import { listenerFact } from './gatewayListeners';

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

/** What is wrong with the listeners of a set that is accepted as a whole (`ListenersNotValid`). */
const troubles = (set: ListenerSet, { topology, now }: Observation): Fact[] => {
  const { metadata } = set;
  const outage = servesNoListener(topology);
  return listenerVerdicts(set)
    .filter(({ status, state }) => status && state !== 'ready')
    .map(verdict =>
      listenerFact(verdict, {
        label: `Listener ${verdict.listener.name} of ListenerSet ${metadata.name}`,
        object: listenerSetRef(set),
        metadata,
        means:
          verdict.state === 'broken' && !outage ? 'degraded' : verdict.state,
        now,
      }),
    );
};

/** A set that is refused as a whole keeps no status of its listeners, or one from before. */
const isKnown = ({ conditions }: ListenerSet): boolean => {
  const accepted = findCondition(conditions, 'Accepted');
  return (
    accepted?.status === 'True' || accepted?.reason === 'ListenersNotValid'
  );
};

/**
 * Whether the listeners that ListenerSets add are in force. A set or listener that is refused
 * takes its own routes with it, and no others.
 * @internal
 */
export const listenerSetFacts = (observation: Observation): Fact[] =>
  observation.topology.listenerSets.flatMap(set => {
    const fact = oneFact(set, observation.now);
    return [
      fact.means === 'broken' ? { ...fact, means: 'degraded' } : fact,
      ...(isKnown(set) ? troubles(set, observation) : []),
    ];
  });
