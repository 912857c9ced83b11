import type { LoadBalancerListener } from '../../snapshot';
import { gatewayRef } from '../../status';
import { listenerPath } from '../facts/listeners';
import type { DoctorRule } from '../DoctorRule';

/** With a feature gate of its own the controller makes one listener for both (ELBv2 `TCP_UDP`). */
const carriesUdp = ({ protocol }: LoadBalancerListener): boolean =>
  protocol.endsWith('UDP');

/** The controller makes one listener per port, and TCP wins (verified with LBC 3.5). @internal */
export const udpBesideTcp: DoctorRule = {
  id: 'M69',
  name: 'udp-beside-tcp',
  title: 'A UDP listener shares its port with another one',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways'],
  explains: [],
  docs: 'The Gateway API allows a UDP listener on the port of a TCP, HTTP or HTTPS one, and Envoy Gateway serves both. The load balancer has one listener per port, though: the AWS Load Balancer Controller makes the TCP one, and datagrams never arrive. UDP needs a port of its own. The rule is quiet where AWS has a listener that carries both.',
  check: ({ topology: { gateway, listeners } }) =>
    (gateway?.listeners ?? [])
      .filter(
        ({ protocol, port }) =>
          protocol === 'UDP' &&
          !listeners.some(one => one.port === port && carriesUdp(one)) &&
          gateway?.listeners.some(
            other => other.port === port && other.protocol !== 'UDP',
          ),
      )
      .flatMap(({ name, port }) =>
        gateway
          ? [
              {
                object: gatewayRef(gateway),
                path: listenerPath(gateway, name, '.port'),
                message: `Datagrams to ${gateway.metadata.name} on port ${port} never arrive, because the load balancer has one listener per port and that one is TCP.`,
                observed: `UDP beside TCP on ${port}`,
                expected: 'a port of its own for UDP',
                remedy: `Move the listener ${name} to another port.`,
              },
            ]
          : [],
      ),
};
