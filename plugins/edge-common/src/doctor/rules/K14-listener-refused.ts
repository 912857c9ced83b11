import type { Condition, Gateway, ListenerStatus } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason } from '../facts/listenerReasons';
import { listenerPath } from '../facts/listeners';
import { gatewayRef } from '../../status';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule, RuleResult } from '../DoctorRule';

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

const report = (
  topology: EdgeTopology,
  gateway: Gateway,
  status: ListenerStatus,
  condition: Condition,
): RuleResult => {
  const { name } = status;
  const port = gateway.listeners.find(listener => listener.name === name)?.port;
  const { because, remedy } = listenerReason(condition);
  return {
    object: gatewayRef(gateway),
    path: listenerPath(gateway, name, ''),
    message: `Clients of ${edgeAddress(topology)} get no answer on port ${
      port ?? 'of the listener'
    }, because Envoy Gateway refuses the listener ${name}: ${because}.`,
    observed: `${condition.type}=${condition.status} ${condition.reason}: ${condition.message}`,
    expected: 'Accepted, ResolvedRefs and Programmed are True',
    remedy,
    impact: isServed(status, condition, gateway.metadata.generation)
      ? 'partial'
      : listenerImpact(topology, name),
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
  reads: ['gateways', 'httproutes'],
  explains: ['A05', 'A13', 'K02', 'K03', 'K09', 'K17', 'K23', 'K35'],
  docs: 'A listener is good when `Accepted`, `ResolvedRefs` and `Programmed` are True. The Gateway may be Accepted and Programmed all the same. Envoy Gateway takes the port of a refused listener off the Service, so the load balancer controller complains about `ssl-ports` and the target group stays empty: those are consequences.',
  check: ({ topology }) => {
    const { gateway } = topology;
    return gateway
      ? gateway.listenerStatuses.flatMap(status => {
          const bad = badCondition(status, gateway.metadata.generation);
          return bad ? [report(topology, gateway, status, bad)] : [];
        })
      : [];
  },
};
