import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** One of the two is enough (AWS: target group attributes). @internal */
export const clientAddressTwice: DoctorRule = {
  id: 'M33',
  name: 'client-address-twice',
  title: 'The address of clients reaches Envoy in two ways',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: [],
  docs: 'Envoy can learn the address of a client from PROXY protocol or, with `preserve_client_ip.enabled`, from the connection itself. Both at once add nothing, and preserving brings its own trouble: a pod that calls its own load balancer may be sent back to itself and time out, and security groups have to admit clients instead of the load balancer.',
  check: ({ topology }) =>
    askedNlb(topology).preserveClientIp === true &&
    proxyProtocolEnds(topology).some(({ isSent }) => isSent)
      ? settingResults(topology, 'targetGroupAttributes', [
          {
            message: `Calls of pods to their own edge ${edgeAddress(
              topology,
            )} may time out, because client addresses are preserved although PROXY protocol carries them already.`,
            observed: 'preserve_client_ip.enabled=true with PROXY protocol',
            expected: 'one of the two',
            remedy:
              'Set preserve_client_ip.enabled=false in aws-load-balancer-target-group-attributes, or switch PROXY protocol off at both ends.',
          },
        ])
      : [],
};
