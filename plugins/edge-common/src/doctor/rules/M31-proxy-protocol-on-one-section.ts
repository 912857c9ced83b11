import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import { listenerImpact } from '../facts/routes';
import { settingResults } from '../facts/settingResults';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** The star covers every port, the policy of a section only its own (envoyproxy/gateway #6693). @internal */
export const proxyProtocolOnOneSection: DoctorRule = {
  id: 'M31',
  name: 'proxy-protocol-on-one-section',
  title: 'PROXY protocol is sent on every port and expected on some',
  severity: 'error',
  impact: 'partial',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: ['M28'],
  docs: 'The annotation `aws-load-balancer-proxy-protocol: "*"` switches PROXY protocol on for every port of the load balancer. A ClientTrafficPolicy with a `sectionName` expects it on one listener only, so the other one answers 400 to everything, the redirect on port 80 for example. The policy has to target the whole Gateway, or the annotation has to name ports.',
  check: ({ topology }) => {
    const ends = proxyProtocolEnds(topology).filter(({ isSent }) => isSent);
    const deaf = ends.filter(({ expected }) => expected === undefined);
    return askedNlb(topology).proxyProtocol === '*' &&
      deaf.length > 0 &&
      deaf.length < ends.length
      ? settingResults(topology, 'proxyProtocol', [
          {
            message: `Requests to ${edgeAddress(topology)} on port ${listWords(
              deaf.map(({ listener }) => String(listener.port)),
            )} get 400, because the load balancer sends PROXY protocol on every port and a ClientTrafficPolicy expects it on some listeners only.`,
            observed: `not expected by ${listWords(
              deaf.map(({ listener }) => listener.name),
            )}`,
            expected: 'expected by every listener',
            remedy:
              'Let the ClientTrafficPolicy target the whole Gateway, or name the ports in aws-load-balancer-proxy-protocol-per-target-group instead.',
            impact: deaf.some(
              ({ listener: { name } }) =>
                listenerImpact(topology, name) === 'outage',
            )
              ? 'outage'
              : 'partial',
          },
        ])
      : [];
  },
};
