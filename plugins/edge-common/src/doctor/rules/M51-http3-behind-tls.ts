import { policyRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import type { DoctorRule } from '../DoctorRule';

/** QUIC is UDP with TLS inside, and this load balancer ends TLS over TCP (envoyproxy/gateway #9721). @internal */
export const http3BehindTls: DoctorRule = {
  id: 'M51',
  name: 'http3-behind-tls',
  title: 'Envoy advertises HTTP/3, which the load balancer cannot carry',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: [],
  docs: 'A ClientTrafficPolicy with `http3` makes Envoy advertise HTTP/3 in `alt-svc`. Where the load balancer ends TLS there is no QUIC behind it, so clients try UDP, wait, and come back to TCP: the first requests are slow. HTTP/3 needs TLS to pass through to Envoy on UDP ports.',
  check: ({ topology }) =>
    terminatedListeners(topology).length > 0
      ? topology.policies
          .filter(({ isHttp3 }) => isHttp3)
          .map(policy => ({
            object: policyRef(policy),
            path: 'spec.http3',
            message: `Clients of ${edgeAddress(
              topology,
            )} try HTTP/3 in vain, because the policy ${
              policy.metadata.name
            } advertises it and the load balancer ends TLS over TCP.`,
            observed: 'http3',
            expected: 'no http3',
            remedy: 'Remove http3 from the ClientTrafficPolicy.',
          }))
      : [],
};
