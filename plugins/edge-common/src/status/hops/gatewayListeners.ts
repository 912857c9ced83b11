import type { HopState } from '../../hops';
import type { ObjectRef } from '../../identity';
import type { Gateway, ObjectMeta } from '../../snapshot';
import { conditionFact, isBeingProgrammed } from '../conditionFact';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { findCondition, judgeCondition } from '../judgeCondition';
import {
  appListeners,
  listenerVerdicts,
  type ListenerVerdict,
} from '../listenerVerdicts';
import { gatewayRef } from '../objectRefs';
import { compareHopStates } from '../worstState';

/** The condition that explains a verdict best: the worst one with something to say. */
const telling = ({ status }: ListenerVerdict, generation: number | undefined) =>
  [...(status?.conditions ?? [])]
    .sort(
      (a, b) =>
        Number(b.type === 'Conflicted') - Number(a.type === 'Conflicted') ||
        compareHopStates(
          judgeCondition(a, generation),
          judgeCondition(b, generation),
        ),
    )
    .find(
      condition =>
        !['ready', 'notChecked'].includes(
          judgeCondition(condition, generation),
        ),
    );

interface Place {
  readonly label: string;
  /** Who says so: the Gateway, or the ListenerSet that adds the listener. */
  readonly object: ObjectRef;
  readonly metadata: ObjectMeta;
  readonly means: HopState;
  readonly now: Date;
}

/** Whether nothing is wrong with a listener but that it is not programmed yet. */
const isOnItsWay = (
  { status }: ListenerVerdict,
  { metadata: { generation }, now }: Place,
): boolean => {
  const bad = (status?.conditions ?? []).filter(
    condition => judgeCondition(condition, generation) === 'broken',
  );
  return (
    bad.length > 0 && bad.every(condition => isBeingProgrammed(condition, now))
  );
};

/** What one listener's status says, meaning what its place makes of it. @internal */
export const listenerFact = (verdict: ListenerVerdict, place: Place): Fact => {
  const { label, object, metadata, now } = place;
  const means = isOnItsWay(verdict, place) ? 'progressing' : place.means;
  const { generation, creationTimestamp: since } = metadata;
  const condition =
    telling(verdict, generation) ??
    findCondition(verdict.status?.conditions ?? [], 'Programmed');
  return condition
    ? {
        ...conditionFact(condition, { label, object, generation, since, now }),
        means,
      }
    : {
        label,
        value: 'no status',
        object,
        means,
        sentence: `${label} waits for Envoy Gateway.`,
      };
};

/**
 * One fact per listener. A listener that Envoy does not serve is an outage when no app listener
 * is left; else part of the traffic is gone.
 * @internal
 */
export const listenerFacts = (
  gateway: Gateway,
  { topology, now }: Observation,
): Fact[] => {
  const accepted = findCondition(gateway.conditions, 'Accepted');
  if (gateway.listenerStatuses.length === 0 && accepted?.status !== 'True') {
    return [];
  }
  const verdicts = listenerVerdicts(gateway);
  const apps = new Set(appListeners(topology).map(({ name }) => name));
  const outage = verdicts
    .filter(({ listener }) => apps.has(listener.name))
    .every(({ state }) => state === 'broken');
  return verdicts.map(verdict =>
    listenerFact(verdict, {
      label: `Listener ${verdict.listener.name}`,
      object: gatewayRef(gateway),
      metadata: gateway.metadata,
      means: verdict.state === 'broken' && !outage ? 'degraded' : verdict.state,
      now,
    }),
  );
};
