import { minimumTlsMinor } from '../../nlb';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { liveTlsListeners } from '../facts/liveTlsListeners';
import { settingResults } from '../facts/settingResults';
import { DEFAULT_TLS_POLICY } from '../facts/tlsPolicies';
import type { DoctorRule } from '../DoctorRule';

const LEAST_MINOR = 2;

/** Nobody chooses the policy of 2016 any more, and it is what one gets by silence. @internal */
export const oldTlsAccepted: DoctorRule = {
  id: 'M18',
  name: 'old-tls-accepted',
  title: 'The load balancer accepts outdated versions of TLS',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: [],
  docs: 'Without `aws-load-balancer-ssl-negotiation-policy` the controller asks for `ELBSecurityPolicy-2016-08`, which accepts TLS 1.0. The least version stands in the name of a policy: `TLS13-1-2` means 1.2 and, with `TLS13`, 1.3 as well. On a live edge the policy AWS has in force counts.',
  check: ({ topology }) => {
    const live = liveTlsListeners(topology).flatMap(
      ({ sslPolicy }) => sslPolicy ?? [],
    );
    const asked = askedNlb(topology).sslPolicy ?? DEFAULT_TLS_POLICY;
    const old = (live.length > 0 ? live : [asked]).find(
      policy => minimumTlsMinor(policy) < LEAST_MINOR,
    );
    return old && terminatedListeners(topology).length > 0
      ? settingResults(topology, 'sslPolicy', [
          {
            message: `Clients can talk to ${edgeAddress(
              topology,
            )} over TLS 1.${minimumTlsMinor(
              old,
            )}, which is broken, because the load balancer has the policy ${old}.`,
            observed: old,
            expected: 'a policy from TLS 1.2 on',
            remedy:
              'Set ssl-negotiation-policy to ELBSecurityPolicy-TLS13-1-2-2021-06.',
          },
        ])
      : [];
  },
};
