import { terminatedPorts } from '../../nlb';
import type { Gateway, Listener } from '../../snapshot';
import { oncePer, type EdgeTopology } from '../../topology';
import { askedNlb } from './askedNlb';

/** The name Envoy Gateway gives the Service port of a listener: `http-443`. @internal */
export const servicePortName = ({ protocol, port }: Listener): string =>
  `${protocol.toLowerCase()}-${port}`;

/**
 * Listeners of the Gateway and of its ListenerSets whose port the NLB is asked to end TLS on: what
 * arrives there at Envoy is plain.
 * @internal
 */
export const terminatedListeners = oncePer(
  (topology: EdgeTopology): readonly Listener[] => {
    const { gateway, listenerSets } = topology;
    const listeners = [
      ...(gateway?.listeners ?? []),
      ...listenerSets.flatMap(set => set.listeners),
    ];
    const ports = terminatedPorts(
      askedNlb(topology),
      listeners
        .filter(({ protocol }) => protocol !== 'UDP')
        .map(listener => ({
          port: listener.port,
          name: servicePortName(listener),
        })),
    );
    return listeners.filter(({ port }) => ports.includes(port));
  },
);

/**
 * Those that get in plain what clients sent over TLS, so that Envoy takes it for http. A listener
 * with TLS of its own, behind a load balancer that encrypts again, knows better.
 * @internal
 */
export const decryptedListeners = (
  topology: EdgeTopology,
): readonly Listener[] =>
  terminatedListeners(topology).filter(({ protocol }) => protocol === 'HTTP');

/** The listeners of the port that answers plain HTTP, where redirects belong. @internal */
export const plainListeners = (topology: EdgeTopology): readonly Listener[] => {
  const terminated = terminatedListeners(topology);
  const plain = (topology.gateway?.listeners ?? []).filter(
    listener => listener.protocol === 'HTTP' && !terminated.includes(listener),
  );
  return plain.filter(({ port }) => port === plain[0].port);
};

/** The first of them. @internal */
export const plainListener = (topology: EdgeTopology): Listener | undefined =>
  plainListeners(topology)[0];

/** `spec.listeners[1].protocol`, for findings. @internal */
export const listenerPath = (
  { listeners }: Pick<Gateway, 'listeners'>,
  name: string,
  field: string,
): string =>
  `spec.listeners[${listeners.findIndex(
    listener => listener.name === name,
  )}]${field}`;
