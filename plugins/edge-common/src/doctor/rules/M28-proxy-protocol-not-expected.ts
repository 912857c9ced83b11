import { edgeAddress } from '../facts/hostnames';
import { placeOf } from '../facts/askedNlb';
import {
  proxyProtocolAnnotation,
  proxyProtocolEnds,
} from '../facts/proxyProtocol';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

/** Envoy reads the header as a broken request and answers 400 (envoyproxy/gateway #6693). @internal */
export const proxyProtocolNotExpected: DoctorRule = {
  id: 'M28',
  name: 'proxy-protocol-not-expected',
  title: 'The load balancer sends PROXY protocol and Envoy does not expect it',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: ['A26', 'A33'],
  docs: 'PROXY protocol has to be on at both ends. When only the load balancer sends it, Envoy takes the header for a broken request and answers 400 to everything on that port. The annotation with `*` covers port 80 as well, so a ClientTrafficPolicy for the https section alone leaves the other port broken.',
  check: ({ topology }) =>
    proxyProtocolEnds(topology)
      .filter(({ isSent, expected }) => isSent && expected === undefined)
      .flatMap(({ listener: { name, port } }) => {
        const place = placeOf(topology, proxyProtocolAnnotation(topology));
        return place
          ? [
              {
                ...place,
                message: `Requests to ${edgeAddress(
                  topology,
                )} on port ${port} get 400, because the load balancer sends PROXY protocol and the listener ${name} does not expect it.`,
                observed: 'sent by the load balancer only',
                expected: 'both ends, or none',
                remedy:
                  'Add proxyProtocol to a ClientTrafficPolicy on the Gateway, or switch it off at the load balancer.',
                impact: listenerImpact(topology, name),
              },
            ]
          : [];
      }),
};
