import type { Gateway, Listener } from '../../snapshot';
import { gatewayRef } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerPath } from '../facts/listeners';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule, Seen } from '../DoctorRule';

/** Protocols that may share a port (envoyproxy/gateway internal/gatewayapi/listener.go). */
const familyOf = ({ protocol }: Listener): string =>
  protocol === 'HTTPS' ? 'TLS' : protocol;

interface Conflict {
  readonly one: Listener;
  readonly other: Listener;
  readonly isProtocol: boolean;
}

const conflictOf = (one: Listener, other: Listener): Conflict[] => {
  if (
    one.port !== other.port ||
    one.protocol === 'UDP' ||
    other.protocol === 'UDP'
  ) {
    return [];
  }
  const isProtocol = familyOf(one) !== familyOf(other);
  return isProtocol || (one.hostname ?? '') === (other.hostname ?? '')
    ? [{ one, other, isProtocol }]
    : [];
};

const conflicts = ({ listeners }: Gateway): Conflict[] =>
  listeners.flatMap((one, index) =>
    listeners.slice(index + 1).flatMap(other => conflictOf(one, other)),
  );

/** Envoy Gateway has looked at these listeners and found no conflict. */
const isCleared = ({ live }: Seen, gateway: Gateway): boolean =>
  live &&
  gateway.listenerStatuses.length > 0 &&
  !gateway.listenerStatuses.some(
    ({ conditions }) =>
      currentCondition(conditions, 'Conflicted', gateway.metadata.generation)
        ?.status === 'True',
  );

/** Port, protocol and host name together make a listener distinct (Gateway API, GatewaySpec). @internal */
export const listenersInConflict: DoctorRule = {
  id: 'M64',
  name: 'listeners-in-conflict',
  title: 'Two listeners cannot stand on one port',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes'],
  explains: [
    'A05',
    'A13',
    'K02',
    'K03',
    'K09',
    'K13',
    'K14',
    'K17',
    'K23',
    'K35',
  ],
  docs: 'Listeners on one port need the same protocol and different host names; none and none are equal. Envoy Gateway takes all listeners of a conflict out, also the one that worked before, and takes their port off the Service, so what the load balancer controller then says about `ssl-ports` and targets is a consequence. On a live edge the rule is quiet where Envoy Gateway finds no conflict.',
  check: seen => {
    const { topology } = seen;
    const { gateway } = topology;
    return gateway && !isCleared(seen, gateway)
      ? conflicts(gateway).map(({ one, other, isProtocol }) => ({
          object: gatewayRef(gateway),
          path: listenerPath(
            gateway,
            other.name,
            isProtocol ? '.protocol' : '.hostname',
          ),
          message: `Clients of ${edgeAddress(topology)} get no answer on port ${
            one.port
          }, because the listeners ${one.name} and ${other.name} have ${
            isProtocol ? 'different protocols' : 'the same host name'
          } there.`,
          observed: isProtocol
            ? `${one.protocol} and ${other.protocol}`
            : other.hostname ?? 'no host name on both',
          expected: isProtocol ? 'one protocol' : 'different host names',
          remedy: `Move the listener ${other.name} to another port${
            isProtocol ? '' : ', or give it another host name'
          }.`,
          impact: [one, other].some(
            ({ name }) => listenerImpact(topology, name) === 'outage',
          )
            ? ('outage' as const)
            : ('partial' as const),
        }))
      : [];
  },
};
