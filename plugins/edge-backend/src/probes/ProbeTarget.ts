import {
  plainHostnames,
  type EdgeProbe,
  type EdgeTopology,
  type LoadBalancerListener,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * One request to send: to a load balancer that AWS says is the edge's own, and to nothing else,
 * whatever name it is asked for.
 * @internal
 */
export interface ProbeTarget extends Omit<EdgeProbe, 'outcome'> {
  /** DNS name of the load balancer. */
  readonly address: string;
}

/** The only path that says nothing about an application. */
const PATH = '/';

/** What clients speak on a port: a listener that only passes TCP on ends nothing itself. */
const schemeOf = (
  { gateway, listenerSets }: EdgeTopology,
  { protocol, port }: LoadBalancerListener,
): EdgeProbe['scheme'] | undefined => {
  if (protocol === 'TLS') return 'https';
  const listeners = [
    ...(gateway?.listeners ?? []),
    ...listenerSets.flatMap(set => set.listeners),
  ];
  const spoken = listeners.find(listener => listener.port === port)?.protocol;
  if (protocol !== 'TCP' || spoken === undefined) return undefined;
  if (spoken === 'HTTP') return 'http';
  return spoken === 'HTTPS' || spoken === 'TLS' ? 'https' : undefined;
};

/**
 * The requests that show how an edge answers: one per host name and port, none before AWS shows
 * a load balancer that works.
 * @internal
 */
export const probeTargets = (topology: EdgeTopology): ProbeTarget[] => {
  const { loadBalancer, listeners } = topology;
  if (!loadBalancer || !loadBalancer.state.startsWith('active')) return [];
  const address = loadBalancer.dnsName;
  return plainHostnames(topology).flatMap(hostname =>
    listeners.flatMap(listener => {
      const scheme = schemeOf(topology, listener);
      return scheme
        ? [{ address, hostname, port: listener.port, scheme, path: PATH }]
        : [];
    }),
  );
};
