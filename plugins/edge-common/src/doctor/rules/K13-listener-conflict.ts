import type { Condition, Gateway, ListenerSet } from '../../snapshot';
import { gatewayRef, listenerSetRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason } from '../facts/listenerReasons';
import { listenerPath } from '../facts/listeners';
import { lostListenersImpact } from '../facts/lostSets';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';

interface Conflict {
  readonly holder: Gateway | ListenerSet;
  readonly name: string;
  readonly condition: Condition;
}

const conflictsIn = (topology: EdgeTopology): readonly Conflict[] =>
  [topology.gateway ?? [], topology.listenerSets].flat().flatMap(holder =>
    holder.listenerStatuses.flatMap(({ name, conditions }) => {
      const condition = currentCondition(
        conditions,
        'Conflicted',
        holder.metadata.generation,
      );
      return condition?.status === 'True' ? [{ holder, name, condition }] : [];
    }),
  );

/** The listeners of a set have names of their own, which may be those of the Gateway. */
const impactOf = (
  topology: EdgeTopology,
  { holder, name }: Conflict,
): Impact => {
  return holder.kind === 'Gateway'
    ? listenerImpact(topology, name)
    : lostListenersImpact(topology);
};

const report = (topology: EdgeTopology, conflict: Conflict): RuleResult => {
  const { holder, name, condition } = conflict;
  const port = holder.listeners.find(listener => listener.name === name)?.port;
  const { because, remedy } = listenerReason(condition);
  const isSet = holder.kind === 'ListenerSet';
  return {
    object: isSet ? listenerSetRef(holder) : gatewayRef(holder),
    path: listenerPath(holder, name, '.protocol'),
    message: `Clients of ${edgeAddress(topology)} get no answer on port ${
      port ?? 'of the listener'
    }, because the listener ${name}${
      isSet ? ` of the ListenerSet ${holder.metadata.name}` : ''
    } is in conflict: ${because}.`,
    observed: `${condition.reason}: ${condition.message}`,
    expected: 'no conflict',
    remedy,
    impact: impactOf(topology, conflict),
    since: condition.lastTransitionTime,
  };
};

/** Here True is bad; both listeners of a conflict are taken out, also the one that worked. @internal */
export const listenerConflict: DoctorRule = {
  id: 'K13',
  name: 'listener-conflict',
  title: 'Two listeners of the Gateway are in conflict',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'httproutes', 'listenersets'],
  explains: [
    'A05',
    'A13',
    'K02',
    'K03',
    'K09',
    'K14',
    'K17',
    'K23',
    'K35',
    'K40',
  ],
  docs: 'Listeners on one port need the same protocol and different host names. Envoy Gateway takes all listeners of a conflict out, also the one that worked before, and takes their port off the Service; the Gateway can stay Accepted and Programmed. What the load balancer controller then says about `ssl-ports` and targets is a consequence. Listeners that a ListenerSet adds can be in conflict as well; those of the Gateway then win.',
  check: ({ topology }) =>
    conflictsIn(topology).map(conflict => report(topology, conflict)),
};
