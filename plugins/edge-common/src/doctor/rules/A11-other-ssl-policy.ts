import { minimumTlsMinor } from '../../nlb';
import type { LoadBalancerListener } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { askedNlb } from '../facts/askedNlb';
import { driftResults } from '../facts/driftResults';
import { edgeAddress } from '../facts/hostnames';

/** TLS 1.2, the least that browsers and auditors accept today. */
const LEAST_TLS_MINOR = 2;

const acceptsLess =
  (minor: number) =>
  ({ protocol, sslPolicy }: LoadBalancerListener): boolean =>
    protocol === 'TLS' &&
    sslPolicy !== undefined &&
    minimumTlsMinor(sslPolicy) < minor;

interface Weakness {
  readonly minor: number;
  /** Completes `Clients may speak TLS 1.x on port 443, …`. */
  readonly why: string;
}

/**
 * What is chosen is the business of the manifests, unless the platform has a floor: that holds
 * for edges that no request was checked for as well.
 */
const weaknessOf = ({
  leastTlsMinor,
  ...topology
}: EdgeTopology): Weakness | undefined => {
  if (leastTlsMinor !== undefined) {
    return {
      minor: leastTlsMinor,
      why: `which is less than the TLS 1.${leastTlsMinor} that the platform demands`,
    };
  }
  return askedNlb(topology).sslPolicy === undefined
    ? {
        minor: LEAST_TLS_MINOR,
        why: 'because no SSL policy is asked for and the load balancer has the default of the controller',
      }
    : undefined;
};

const weakListeners = ({ topology }: Seen): RuleResult[] => {
  const weakness = weaknessOf(topology);
  return weakness
    ? topology.listeners
        .filter(acceptsLess(weakness.minor))
        .map(({ arn, port, sslPolicy = '' }) => ({
          object: awsRef('Listener', arn),
          path: 'SslPolicy',
          message: `Clients of ${edgeAddress(
            topology,
          )} may speak TLS 1.${minimumTlsMinor(sslPolicy)} on port ${port}, ${
            weakness.why
          }.`,
          observed: sslPolicy,
          expected: `a policy from TLS 1.${weakness.minor}`,
          remedy: `Set ssl-negotiation-policy, for example to ELBSecurityPolicy-TLS13-1-${Math.max(
            weakness.minor,
            LEAST_TLS_MINOR,
          )}-2021-06.`,
          impact: 'risk',
        }))
    : [];
};

/** Which TLS versions clients may speak is decided by the listener alone. @internal */
export const otherSslPolicy: DoctorRule = {
  id: 'A11',
  name: 'other-ssl-policy',
  title: 'The load balancer has another SSL policy than asked or allowed',
  severity: 'warning',
  impact: 'partial',
  hop: 'listener',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'services', 'envoyproxies', 'events', 'elbv2'],
  explains: ['A25'],
  docs: 'The SSL policy names the TLS versions and ciphers that the load balancer accepts. Another policy than asked, without a refusal by the controller, was set in AWS by hand; the next sync takes it back. Without the annotation the controller uses its own default, `ELBSecurityPolicy-2016-08` unless the platform set another, which still takes TLS 1.0. Where the platform’s configuration has a floor (`edge.policy.floors`, `locked` or `allowed` of `sslPolicy`), the listener in AWS is held against that, whoever wrote the manifests.',
  check: seen => {
    const drift = driftResults(seen, {
      options: ['sslPolicy'],
      effect: ({ live, port }) =>
        `${
          minimumTlsMinor(live) < LEAST_TLS_MINOR
            ? 'accepts outdated TLS'
            : 'accepts other TLS clients than planned'
        } on port ${port}`,
    });
    const told = drift.map(({ object }) => object.name);
    return [
      ...drift,
      ...weakListeners(seen).filter(
        ({ object }) => !told.includes(object.name),
      ),
    ];
  },
};
