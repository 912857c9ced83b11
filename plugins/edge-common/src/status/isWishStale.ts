import type { EdgeTopology } from '../topology';
import { countingProxies } from './countingProxies';
import { isStale } from './judgeCondition';
import { isGatewayStale } from './listenerVerdicts';

/**
 * Whether Envoy Gateway still speaks of an earlier version of the Gateway, or of an EnvoyProxy
 * that counts for it: what they ask now cannot have arrived anywhere.
 * @public
 */
export const isWishStale = (topology: EdgeTopology): boolean =>
  (topology.gateway !== undefined && isGatewayStale(topology.gateway)) ||
  countingProxies(topology).some(({ metadata, ancestors }) =>
    ancestors
      .flatMap(({ conditions }) => conditions)
      .some(condition => isStale(condition, metadata.generation)),
  );
