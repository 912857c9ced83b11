import { terminatedPorts } from '../edge';
import type { Service } from '../snapshot';
import { askedSettings } from './askedSettings';

/** TCP ports only: the controller makes other listeners for UDP, which no edge has. @internal */
export const servicePorts = ({ ports }: Service): Service['ports'] =>
  ports.filter(({ protocol }) => protocol === 'TCP');

/** The ports of a Service on which it asks the load balancer to end TLS. @public */
export const tlsPortsOf = (service: Service): number[] =>
  terminatedPorts(askedSettings(service), servicePorts(service));

/**
 * The ports on which clients reach the apps: those where TLS ends, all of them where it ends
 * nowhere.
 * @public
 */
export const appPortsOf = (service: Service): number[] => {
  const tls = tlsPortsOf(service);
  return tls.length > 0 ? tls : servicePorts(service).map(({ port }) => port);
};
