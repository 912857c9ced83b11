import type { EnvoyProxy } from '../snapshot';
import type { EdgeTopology } from '../topology';

type Proxies = Pick<EdgeTopology, 'envoyProxy' | 'classEnvoyProxy'>;

/**
 * Whether all Gateways of the class share one Envoy; what a single one names in `parametersRef`
 * is then ignored (envoyproxy/gateway internal/gatewayapi/contexts.go).
 * @public
 */
export const isMerged = ({
  classEnvoyProxy,
}: Pick<Proxies, 'classEnvoyProxy'>): boolean =>
  classEnvoyProxy?.mergeGateways === true;

/**
 * The EnvoyProxies that shape an edge, the strongest first: the Gateway's own replaces that of
 * the class unless it says how to merge, and counts for nothing where Gateways are merged.
 * @public
 */
export const countingProxies = (topology: Proxies): readonly EnvoyProxy[] => {
  const { envoyProxy, classEnvoyProxy } = topology;
  const own = isMerged(topology) ? undefined : envoyProxy;
  const ofClass =
    own && own.mergeType === undefined ? undefined : classEnvoyProxy;
  return [own, ofClass].flatMap(proxy => proxy ?? []);
};
