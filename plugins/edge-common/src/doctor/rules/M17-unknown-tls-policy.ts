import { minimumTlsMinor } from '../../nlb';
import { nearestName } from '../facts/nearestName';
import { askedNlb } from '../facts/askedNlb';
import { AFTER_AWS_REFUSAL, refusedSettings } from '../facts/refusedSettings';
import { TLS_POLICIES } from '../facts/tlsPolicies';
import type { DoctorRule } from '../DoctorRule';

/** What a correction may lead to: TLS 1.0 and 1.1 are broken (RFC 8996). */
const OFFERED = TLS_POLICIES.filter(policy => minimumTlsMinor(policy) >= 2);

/** The controller passes the name on unread, so that AWS is the first to refuse it. @internal */
export const unknownTlsPolicy: DoctorRule = {
  id: 'M17',
  name: 'unknown-tls-policy',
  title: 'AWS has no TLS policy of that name',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: AFTER_AWS_REFUSAL,
  docs: 'The value of `aws-load-balancer-ssl-negotiation-policy` is the name of a policy that AWS lists, such as `ELBSecurityPolicy-TLS13-1-2-2021-06`. The controller does not check it, and AWS refuses the TLS listener: no address at first, no change in force later. The rule knows the policies of 2025; a newer one that AWS accepted is not reported on a live edge.',
  check: seen => {
    const { topology } = seen;
    const { sslPolicy, certificates } = askedNlb(topology);
    const isKnown =
      sslPolicy === undefined ||
      TLS_POLICIES.includes(sslPolicy) ||
      topology.listeners.some(listener => listener.sslPolicy === sslPolicy);
    if (isKnown || !certificates?.length) {
      return [];
    }
    const near = nearestName(sslPolicy, OFFERED) ?? OFFERED[0];
    return refusedSettings(seen, 'sslPolicy', [
      {
        by: 'AWS',
        because: `it has no TLS policy named "${sslPolicy}"`,
        observed: sslPolicy,
        expected: near,
        remedy: `Set ssl-negotiation-policy to a policy that AWS lists, such as ${near}.`,
      },
    ]);
  },
};
