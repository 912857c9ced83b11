import type { Condition, EnvoyProxy } from '../../snapshot';
import { envoyProxyRef, findCondition, isServing } from '../../status';
import { ENVOY_GATEWAY_CONTROLLER, type EdgeTopology } from '../../topology';
import type { DoctorRule, Seen } from '../DoctorRule';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';

interface Refused {
  readonly proxy: EnvoyProxy;
  readonly condition: Condition;
}

const refusedItself = (proxy: EnvoyProxy): Refused[] =>
  proxy.ancestors
    .filter(({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER)
    .flatMap(({ conditions }) => {
      const condition = currentCondition(
        conditions,
        'Accepted',
        proxy.metadata.generation,
      );
      return condition?.status === 'False' ? [{ proxy, condition }] : [];
    })
    .slice(0, 1);

/** Older releases say it on the object that names the EnvoyProxy. */
const refusedByReference = (
  proxy: EnvoyProxy | undefined,
  owner: EdgeTopology['gateway'] | EdgeTopology['gatewayClass'],
): Refused[] => {
  const condition = owner && findCondition(owner.conditions, 'Accepted');
  return proxy &&
    condition?.status === 'False' &&
    condition.reason === 'InvalidParameters'
    ? [{ proxy, condition }]
    : [];
};

const refused = (topology: EdgeTopology): Refused[] => {
  const { envoyProxy, classEnvoyProxy, gateway, gatewayClass } = topology;
  const found = [envoyProxy, classEnvoyProxy].flatMap(proxy => {
    if (!proxy) {
      return [];
    }
    const own = refusedItself(proxy);
    return own.length > 0
      ? own
      : refusedByReference(
          proxy,
          proxy === envoyProxy ? gateway : gatewayClass,
        );
  });
  return found.slice(0, 1);
};

const effectOf = ({ topology }: Seen): string =>
  isServing(topology)
    ? `Changes of ${edgeAddress(
        topology,
      )} have no effect and the next restart can end its traffic`
    : `Clients of ${edgeAddress(topology)} get no address`;

/** With its parameters refused a Gateway keeps the infrastructure it had, or gets none. @internal */
export const parametersRefused: DoctorRule = {
  id: 'K22',
  name: 'parameters-refused',
  title: 'Envoy Gateway refuses the EnvoyProxy',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'gatewayclasses', 'envoyproxies', 'services'],
  explains: ['K01', 'K02', 'K03', 'K07', 'K12'],
  docs: 'Envoy Gateway checks an EnvoyProxy as a whole: one bad field and nothing of it counts. A new Gateway then gets no Envoy and no Service; one that worked keeps what it had, with its configuration frozen. The reason stands on the EnvoyProxy, or as `InvalidParameters` on the Gateway or class that names it. An EnvoyProxy that does not exist is told by M08 and K30.',
  check: seen => {
    const impact = isServing(seen.topology) ? 'partial' : 'outage';
    return refused(seen.topology).map(({ proxy, condition }) => ({
      object: envoyProxyRef(proxy),
      path: 'spec',
      message: `${effectOf(
        seen,
      )}, because Envoy Gateway refuses the EnvoyProxy ${proxy.metadata.name}.`,
      observed: `${condition.reason}: ${condition.message}`,
      expected: 'Accepted',
      remedy: `Correct what the message names in the EnvoyProxy ${proxy.metadata.name}.`,
      impact,
      since: condition.lastTransitionTime,
    }));
  },
};
