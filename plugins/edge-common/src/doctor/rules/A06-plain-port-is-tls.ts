import { awsRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

const HTTP_PORT = 80;

/** The redirect lives on port 80 and has to be reached in plain http. @internal */
export const plainPortIsTls: DoctorRule = {
  id: 'A06',
  name: 'plain-port-is-tls',
  title: 'Port 80 of the load balancer is TLS',
  severity: 'error',
  impact: 'partial',
  hop: 'listener',
  needs: ['cluster', 'manifests', 'aws'],
  reads: ['gateways', 'services', 'elbv2'],
  explains: [],
  docs: 'Clients that type the bare name come to port 80 in plain http. A TLS listener there refuses them, and the redirect to https behind it is never reached. The usual reason is a certificate without `ssl-ports`.',
  check: ({ topology }) => {
    const isPlain = topology.gateway?.listeners.some(
      ({ port, protocol }) => port === HTTP_PORT && protocol === 'HTTP',
    );
    return topology.listeners
      .filter(({ port, protocol }) => port === HTTP_PORT && protocol === 'TLS')
      .filter(() => isPlain)
      .map(({ arn }) => ({
        object: awsRef('Listener', arn),
        message: `Clients that come to ${edgeAddress(topology).replace(
          'https:',
          'http:',
        )} fail, because the load balancer expects TLS on port ${HTTP_PORT}.`,
        observed: `${HTTP_PORT} TLS`,
        expected: `${HTTP_PORT} TCP`,
        remedy: 'Set ssl-ports to "443".',
      }));
  },
};
