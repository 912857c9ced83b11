import type { Listener } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb, placeOf } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import type { DoctorRule, Seen } from '../DoctorRule';

const HTTP_PORT = 80;
const HTTPS_PORT = 443;

/** What ssl-ports has to name, so that all other ports stay as they are. */
const otherPorts = (topology: EdgeTopology): string => {
  const ports = terminatedListeners(topology)
    .filter(({ port, protocol }) => port !== HTTP_PORT && protocol !== 'UDP')
    .map(({ port }) => port);
  return ports.length > 0 ? [...new Set(ports)].join(',') : String(HTTPS_PORT);
};

/** Port 80, asked to be TLS by silence; on a live edge only where AWS has it so. */
const plainPort = ({ topology, live }: Seen): Listener | undefined => {
  const { certificates = [], tlsPorts } = askedNlb(topology);
  const inForce = topology.listeners.find(({ port }) => port === HTTP_PORT);
  return certificates.length > 0 &&
    !tlsPorts?.length &&
    !(live && inForce && inForce.protocol !== 'TLS')
    ? terminatedListeners(topology).find(
        ({ port, protocol }) => port === HTTP_PORT && protocol === 'HTTP',
      )
    : undefined;
};

/** A certificate without ports means every port (LBC model_build_listener.go). @internal */
export const everyPortIsTls: DoctorRule = {
  id: 'M11',
  name: 'every-port-is-tls',
  title: 'Port 80 becomes TLS as well',
  severity: 'error',
  impact: 'partial',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A06'],
  docs: 'With `ssl-cert` and without `ssl-ports` the AWS Load Balancer Controller makes every TCP port of the load balancer TLS, port 80 as well. Plain http requests then fail, and the redirect to https is never reached. Every condition stays True.',
  check: seen => {
    const listener = plainPort(seen);
    const place = placeOf(seen.topology, 'sslPorts');
    const ports = otherPorts(seen.topology);
    return listener && place
      ? [
          {
            ...place,
            message: `Clients that come to ${edgeAddress(seen.topology).replace(
              'https:',
              'http:',
            )} fail, because ssl-ports is missing and so port ${
              listener.port
            } expects TLS as well: the redirect is never reached.`,
            observed: 'ssl-cert without ssl-ports',
            expected: `ssl-ports "${ports}"`,
            remedy: `Set ssl-ports to "${ports}".`,
          },
        ]
      : [];
  },
};
