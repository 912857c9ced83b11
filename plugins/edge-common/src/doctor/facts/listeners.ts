import { terminatedPorts } from '../../nlb';
import type { Gateway, Listener } from '../../snapshot';
import { oncePer, type EdgeTopology } from '../../topology';
import { askedNlb } from './askedNlb';

/** The name Envoy Gateway gives the Service port of a listener: `http-443`. @internal */
export const servicePortName = ({ protocol, port }: Listener): string =>
  `${protocol.toLowerCase()}-${port}`;

/**
 * Listeners whose port the NLB is asked to end TLS on: what arrives there at Envoy is plain.
 * @internal
 */
export const terminatedListeners = oncePer(
  (topology: EdgeTopology): readonly Listener[] => {
    const listeners = topology.gateway?.listeners ?? [];
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

/** The listener that answers plain HTTP, where a redirect belongs. @internal */
export const plainListener = (topology: EdgeTopology): Listener | undefined => {
  const terminated = terminatedListeners(topology);
  return topology.gateway?.listeners.find(
    listener => listener.protocol === 'HTTP' && !terminated.includes(listener),
  );
};

/** `spec.listeners[1].protocol`, for findings. @internal */
export const listenerPath = (
  { listeners }: Pick<Gateway, 'listeners'>,
  name: string,
  field: string,
): string =>
  `spec.listeners[${listeners.findIndex(
    listener => listener.name === name,
  )}]${field}`;
