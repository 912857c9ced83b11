import type { EdgeTopology } from '../../topology';
import { askedWorkload } from './askedProxy';

/** Envoy's readiness listener, on every pod and outside PROXY protocol (envoyproxy/gateway). @internal */
export const READY_PORT = '19003';

/** Below it, Envoy Gateway moves a pod's port up, so that Envoy needs no privileges. */
const PRIVILEGED = 1024;
const SHIFT = 10_000;

/**
 * The ports on which Envoy's pods listen: those of the Service where it exists, else by the rule
 * of Envoy Gateway (internal/gatewayapi/listener.go).
 * @internal
 */
export const containerPorts = (topology: EdgeTopology): (number | string)[] => {
  const { service, gateway } = topology;
  const shift = askedWorkload(topology, 'keepsPorts') ? 0 : SHIFT;
  return service
    ? service.ports.map(({ port, targetPort }) => targetPort ?? port)
    : (gateway?.listeners ?? []).map(({ port }) =>
        port < PRIVILEGED ? port + shift : port,
      );
};
