import type { EnvoyProxy, Gateway } from '../../snapshot';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import { conditionFact } from '../conditionFact';
import { countingProxies, isMerged } from '../countingProxies';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { isServing } from '../isServing';
import { findCondition } from '../judgeCondition';
import { envoyProxyRef, gatewayRef } from '../objectRefs';

const missing = (
  gateway: Gateway,
  name: string,
  { topology, now }: Observation,
): Fact => ({
  label: `EnvoyProxy ${name}`,
  value: 'does not exist',
  object: gatewayRef(gateway),
  means: isServing(topology)
    ? 'degraded'
    : progressingUntil(
        gateway.metadata.creationTimestamp,
        now,
        LIMIT_SECONDS.refusal,
        'broken',
      ),
  sentence: `Gateway ${gateway.metadata.name} names the EnvoyProxy ${name}, which does not exist.`,
});

/** Releases of Envoy Gateway before 1.6 write no status here: its absence proves nothing. */
const accepted = (
  proxy: EnvoyProxy,
  { topology, now }: Observation,
): Fact[] => {
  const { name, generation, creationTimestamp: since } = proxy.metadata;
  return proxy.ancestors
    .filter(
      ({ controllerName }) =>
        controllerName === '' || controllerName === ENVOY_GATEWAY_CONTROLLER,
    )
    .flatMap(({ conditions }) => findCondition(conditions, 'Accepted') ?? [])
    .map(condition => {
      const fact = conditionFact(condition, {
        label: `EnvoyProxy ${name}`,
        object: envoyProxyRef(proxy),
        generation,
        since,
        now,
      });
      return fact.means === 'broken' && isServing(topology)
        ? { ...fact, means: 'degraded' }
        : fact;
    });
};

/** The EnvoyProxy that counts for a Gateway exists and is accepted. @internal */
export const parametersFacts = (
  gateway: Gateway,
  observation: Observation,
): Fact[] => {
  const { topology } = observation;
  const { envoyProxy, parts } = topology;
  const named = gateway.infrastructure.parametersRef;
  if (named?.kind === 'EnvoyProxy' && !envoyProxy && !isMerged(topology)) {
    return parts.envoyproxies.state === 'read'
      ? [missing(gateway, named.name, observation)]
      : [];
  }
  const [proxy] = countingProxies(topology);
  return proxy ? accepted(proxy, observation) : [];
};
