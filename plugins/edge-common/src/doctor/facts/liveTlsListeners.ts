import type { LoadBalancerListener } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { terminatedListeners } from './listeners';

/** What AWS has on the ports where TLS is asked for; empty before there is a load balancer. @internal */
export const liveTlsListeners = (
  topology: EdgeTopology,
): LoadBalancerListener[] => {
  const ports = terminatedListeners(topology).map(({ port }) => port);
  return topology.listeners.filter(
    ({ port, protocol }) => protocol === 'TLS' && ports.includes(port),
  );
};
