import { minimumTlsMinor } from '../../nlb';
import type { LoadBalancerListener } from '../../snapshot';
import { awsRef } from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { askedNlb } from '../facts/askedNlb';
import { driftResults } from '../facts/driftResults';
import { edgeAddress } from '../facts/hostnames';

/** TLS 1.2, the least that browsers and auditors accept today. */
const LEAST_TLS_MINOR = 2;

const isWeak = ({ protocol, sslPolicy }: LoadBalancerListener): boolean =>
  protocol === 'TLS' &&
  sslPolicy !== undefined &&
  minimumTlsMinor(sslPolicy) < LEAST_TLS_MINOR;

/** A weak policy nobody chose: what is chosen is the business of the manifests. */
const weakDefaults = ({ topology }: Seen): RuleResult[] =>
  askedNlb(topology).sslPolicy === undefined
    ? topology.listeners.filter(isWeak).map(({ arn, port, sslPolicy }) => ({
        object: awsRef('Listener', arn),
        path: 'SslPolicy',
        message: `Clients of ${edgeAddress(
          topology,
        )} may speak TLS 1.0 on port ${port}, because no SSL policy is asked for and the load balancer has the default of the controller.`,
        observed: sslPolicy,
        expected: 'a policy from TLS 1.2',
        remedy:
          'Set ssl-negotiation-policy, for example to ELBSecurityPolicy-TLS13-1-2-2021-06.',
        impact: 'risk',
      }))
    : [];

/** Which TLS versions clients may speak is decided by the listener alone. @internal */
export const otherSslPolicy: DoctorRule = {
  id: 'A11',
  name: 'other-ssl-policy',
  title: 'The load balancer has another SSL policy than asked',
  severity: 'warning',
  impact: 'partial',
  hop: 'listener',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'services', 'envoyproxies', 'events', 'elbv2'],
  explains: [],
  docs: 'The SSL policy names the TLS versions and ciphers that the load balancer accepts. Another policy than asked, without a refusal by the controller, was set in AWS by hand; the next sync takes it back. Without the annotation the controller uses its own default, `ELBSecurityPolicy-2016-08` unless the platform set another, which still takes TLS 1.0.',
  check: seen => [
    ...driftResults(seen, {
      options: ['sslPolicy'],
      effect: ({ live, port }) =>
        `${
          minimumTlsMinor(live) < LEAST_TLS_MINOR
            ? 'accepts outdated TLS'
            : 'accepts other TLS clients than planned'
        } on port ${port}`,
    }),
    ...weakDefaults(seen),
  ],
};
