import { gatewayRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { listenerPath } from '../facts/listeners';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

/** The star would reach listeners that do not expect it, and HTTP checks do not survive it. */
const remedyFor = (topology: EdgeTopology, port: number): string => {
  const { healthCheckProtocol } = askedNlb(topology);
  const send = proxyProtocolEnds(topology).every(
    ({ expected }) => expected !== undefined,
  )
    ? 'Set the annotation aws-load-balancer-proxy-protocol to "*"'
    : `Name port ${port} in the annotation aws-load-balancer-proxy-protocol-per-target-group`;
  const check = healthCheckProtocol?.toLowerCase().startsWith('http')
    ? ', set healthcheck-protocol to tcp and healthcheck-port to traffic-port'
    : '';
  return `${send}${check}, or make proxyProtocol optional in the ClientTrafficPolicy.`;
};

/** Envoy closes each connection that does not begin with the header (envoyproxy/gateway #6693). @internal */
export const proxyProtocolNotSent: DoctorRule = {
  id: 'M29',
  name: 'proxy-protocol-not-sent',
  title: 'Envoy demands PROXY protocol and the load balancer does not send it',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: ['A26', 'A33'],
  docs: 'A ClientTrafficPolicy with `proxyProtocol` makes Envoy demand the header on each connection. Without `aws-load-balancer-proxy-protocol: "*"` the load balancer does not send it, and every connection is reset. Health checks on 19003 do not go through that policy, so targets stay healthy. With `optional: true` Envoy takes both.',
  check: ({ topology }) => {
    const { gateway } = topology;
    return gateway
      ? proxyProtocolEnds(topology)
          .filter(({ isSent, expected }) => !isSent && expected === 'required')
          .map(({ listener: { name, port } }) => ({
            object: gatewayRef(gateway),
            path: listenerPath(gateway, name, ''),
            message: `Connections to ${edgeAddress(
              topology,
            )} on port ${port} are reset, because the listener ${name} demands PROXY protocol and the load balancer does not send it.`,
            observed: 'demanded by Envoy only',
            expected: 'both ends, or none',
            remedy: remedyFor(topology, port),
            impact: listenerImpact(topology, name),
          }))
      : [];
  },
};
