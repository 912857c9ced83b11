import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { MEASURED, metricResults } from '../facts/metricResults';
import { whyUnmeasured } from '../facts/metricShare';

/** Counted by the load balancer before any request exists, so no log of Envoy shows it. @internal */
export const clientsFailTls: DoctorRule = {
  id: 'A25',
  name: 'clients-fail-tls',
  title: 'Clients fail to negotiate TLS',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  ...MEASURED,
  explains: [],
  docs: 'CloudWatch counts handshakes that end without an agreement (`ClientTLSNegotiationErrorCount`): clients that know no TLS version or cipher of the policy, that refuse the certificate, or that speak plain HTTP to the port. A load balancer on the internet always meets scanners, so the rule compares the last minutes with the day before: at least 20 errors, a twentieth of the connections, and three times what is usual. It is a hint and no proof, and counts as trouble only where most connections began to fail.',
  cannotTell: ({ topology }) => whyUnmeasured(topology),
  check: ({ topology }) =>
    metricResults(topology, {
      metric: 'ClientTLSNegotiationErrorCount',
      flows: 'NewFlowCount_TLS',
      message: `Unusually many clients of ${edgeAddress(
        topology,
      )} give up during the TLS handshake, probably because of the TLS policy, the certificate, or plain HTTP sent to the port.`,
      remedy:
        'Compare the TLS versions of the clients with the policy, and look at the certificate; access logs tell which versions clients offer.',
    }),
};
