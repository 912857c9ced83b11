import type {
  Condition,
  Gateway,
  ListenerSet,
  ListenerStatus,
} from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason } from '../facts/listenerReasons';
import { listenerPath } from '../facts/listeners';
import { isLostSet, lostListenersImpact } from '../facts/lostSets';
import { gatewayRef, listenerSetRef } from '../../status';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';

/** The telling condition first: `Programmed` only repeats that there is one. */
const WANTED: readonly (readonly [string, Condition['status']])[] = [
  ['Accepted', 'True'],
  ['ResolvedRefs', 'True'],
  ['Programmed', 'True'],
];

const badCondition = (
  { conditions }: ListenerStatus,
  generation: number | undefined,
): Condition | undefined =>
  WANTED.flatMap(([type, wanted]) => {
    const condition = currentCondition(conditions, type, generation);
    return condition &&
      condition.status !== 'Unknown' &&
      condition.status !== wanted &&
      condition.reason !== 'Pending'
      ? [condition]
      : [];
  })[0];

/** References that do not resolve take nothing away from a listener that Envoy still serves. */
const isServed = (
  { conditions }: ListenerStatus,
  { type }: Condition,
  generation: number | undefined,
): boolean =>
  type === 'ResolvedRefs' &&
  currentCondition(conditions, 'Programmed', generation)?.status === 'True';

interface Refused {
  readonly holder: Gateway | ListenerSet;
  readonly status: ListenerStatus;
  readonly condition: Condition;
}

const refusedIn = (holder: Gateway | ListenerSet): Refused[] =>
  holder.listenerStatuses.flatMap(status => {
    const condition = badCondition(status, holder.metadata.generation);
    return condition ? [{ holder, status, condition }] : [];
  });

const servesOn = ({ holder, status, condition }: Refused): boolean =>
  isServed(status, condition, holder.metadata.generation);

const impactOf = (topology: EdgeTopology, refused: Refused): Impact => {
  const { holder, status } = refused;
  if (servesOn(refused)) {
    return 'partial';
  }
  return holder.kind === 'Gateway'
    ? listenerImpact(topology, status.name)
    : lostListenersImpact(topology);
};

const report = (topology: EdgeTopology, refused: Refused): RuleResult => {
  const { holder, status, condition } = refused;
  const { name } = status;
  const port = holder.listeners.find(listener => listener.name === name)?.port;
  const { because, remedy } = listenerReason(condition);
  const isSet = holder.kind === 'ListenerSet';
  const address = edgeAddress(topology);
  const listener = `the listener ${name}${
    isSet ? ` of the ListenerSet ${holder.metadata.name}` : ''
  }`;
  return {
    object: isSet ? listenerSetRef(holder) : gatewayRef(holder),
    path: listenerPath(holder, name, ''),
    message: servesOn(refused)
      ? `Some connections to ${address} fail, because Envoy serves ${listener} without what it refers to: ${because}.`
      : `Clients of ${address} get no answer on port ${
          port ?? 'of the listener'
        }, because Envoy Gateway refuses ${listener}: ${because}.`,
    observed: `${condition.type}=${condition.status} ${condition.reason}: ${condition.message}`,
    expected: 'Accepted, ResolvedRefs and Programmed are True',
    remedy,
    impact: impactOf(topology, refused),
    since: condition.lastTransitionTime,
  };
};

/** A refused listener loses its port on the Service, and others then complain about that. @internal */
export const listenerRefused: DoctorRule = {
  id: 'K14',
  name: 'listener-refused',
  title: 'Envoy Gateway refuses a listener',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'httproutes', 'listenersets'],
  explains: ['A05', 'A13', 'K02', 'K03', 'K09', 'K17', 'K23', 'K35', 'K40'],
  docs: 'A listener is good when `Accepted`, `ResolvedRefs` and `Programmed` are True. The Gateway may be Accepted and Programmed all the same. Envoy Gateway takes the port of a refused listener off the Service, so the load balancer controller complains about `ssl-ports` and the target group stays empty: those are consequences. Listeners that a ListenerSet adds are judged as well, unless the set as a whole is not taken (K42).',
  check: ({ topology }) =>
    [
      topology.gateway ?? [],
      topology.listenerSets.filter(set => !isLostSet(set)),
    ]
      .flat()
      .flatMap(refusedIn)
      .map(refused => report(topology, refused)),
};
