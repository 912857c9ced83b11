import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { liveTlsListeners } from '../facts/liveTlsListeners';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

const isNone = (alpn: string | undefined): boolean =>
  alpn === undefined || alpn === 'None';

/** Without ALPN clients fall back to HTTP/1.1 (LBC #2145, #2656). @internal */
export const noAlpnPolicy: DoctorRule = {
  id: 'M49',
  name: 'no-alpn-policy',
  title: 'The load balancer offers no HTTP/2',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: [],
  docs: 'Clients agree on HTTP/2 in the TLS handshake, and the load balancer takes part only with an ALPN policy. Without one browsers stay at HTTP/1.1, and newer gRPC clients fail. `HTTP2Preferred` offers both. On a live edge what AWS has in force counts: it keeps the policy when the annotation is removed.',
  check: ({ topology }) => {
    const live = liveTlsListeners(topology).map(({ alpnPolicy }) => alpnPolicy);
    const inForce = live.length > 0 ? live : [askedNlb(topology).alpn];
    return terminatedListeners(topology).length > 0 && inForce.some(isNone)
      ? settingResults(topology, 'alpnPolicy', [
          {
            message: `Clients of ${edgeAddress(
              topology,
            )} get HTTP/1.1 only, because the load balancer has no ALPN policy.`,
            observed: 'no ALPN policy',
            expected: 'HTTP2Preferred',
            remedy: 'Set aws-load-balancer-alpn-policy to HTTP2Preferred.',
          },
        ])
      : [];
  },
};
