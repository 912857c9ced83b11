import type { EdgeProbe, ProbedTls } from '../../snapshot';
import { coversHostname, edgeHostnames } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { plainListener } from '../facts/listeners';
import { listWords } from '../facts/words';

type Answer = Extract<EdgeProbe['outcome'], { reached: 'answer' }>;

interface Said
  extends Pick<RuleResult, 'observed' | 'expected' | 'remedy' | 'impact'> {
  /** Completes "…, because …". */
  readonly because: string;
  readonly effect: string;
}

const urlOf = ({ scheme, hostname, port, path }: EdgeProbe): string => {
  const usual = scheme === 'https' ? 443 : 80;
  return `${scheme}://${hostname}${port === usual ? '' : `:${port}`}${path}`;
};

const ends: Readonly<
  Record<'refused' | 'reset' | 'timeout' | 'handshake', string>
> = {
  refused: 'the connection is refused',
  reset: 'the connection is reset',
  timeout: 'nothing answers in time',
  handshake: 'the TLS handshake fails',
};

/** An internal load balancer may just be out of the portal's reach, and so may a name. */
const unreached = (
  { loadBalancer }: EdgeTopology,
  reason: 'unresolved' | 'refused' | 'reset' | 'timeout',
): Said | undefined =>
  reason === 'unresolved' || loadBalancer?.scheme !== 'internet-facing'
    ? undefined
    : {
        effect: 'gets no connection',
        because: ends[reason],
        observed: reason,
        expected: 'a connection',
        remedy:
          'Look at the security groups of the load balancer, at its targets, and at where the name leads.',
        impact: 'partial',
      };

const wrongCertificate = (
  { certificateNames }: ProbedTls,
  hostname: string,
): Said | undefined =>
  certificateNames.some(name => coversHostname(name, hostname))
    ? undefined
    : {
        effect: 'is shown a certificate that browsers refuse',
        because: 'it does not cover the name',
        observed: listWords([...certificateNames].sort()) || 'no name',
        expected: hostname,
        remedy:
          'Name a certificate in ssl-cert that covers the host name; without a match the load balancer shows the first one.',
        impact: 'partial',
      };

const secured = (
  { hostname }: EdgeProbe,
  { tls, status }: Answer,
): Said | undefined => {
  const refused = tls && wrongCertificate(tls, hostname);
  if (refused || status < 500) {
    return refused;
  }
  return {
    effect: 'is answered with an error',
    because: 'Envoy or the application behind it fails',
    observed: `status ${status}`,
    expected: 'a status below 500',
    remedy:
      'Look at the routes and backends of the edge, then at the application.',
    impact: 'risk',
  };
};

/** Only where a redirect is asked for; an edge may serve plain HTTP on purpose. */
const redirects = (topology: EdgeTopology): boolean => {
  const plain = plainListener(topology)?.name;
  return topology.routes.some(
    ({ parentRefs, rules }) =>
      parentRefs.some(({ sectionName }) => sectionName === plain) &&
      rules.some(({ filters }) =>
        filters.some(({ type }) => type === 'RequestRedirect'),
      ),
  );
};

const plain = (
  topology: EdgeTopology,
  { status, location = '' }: Answer,
): Said | undefined =>
  !redirects(topology) ||
  (status >= 300 && status < 400 && location.startsWith('https://'))
    ? undefined
    : {
        effect: 'is not sent to https',
        because: 'the redirect of the edge does not answer it',
        observed: `status ${status}${location && ` to ${location}`}`,
        expected: 'a redirect to https',
        remedy:
          'Look at which route answers on the plain port, and at the scheme of its redirect.',
        impact: 'risk',
      };

const judge = (topology: EdgeTopology, probe: EdgeProbe): Said | undefined => {
  const { outcome, scheme } = probe;
  switch (outcome.reached) {
    case 'nothing':
      return unreached(topology, outcome.reason);
    case 'connection':
      return {
        effect: 'gets a connection and no answer',
        because: ends[outcome.reason],
        observed: outcome.reason,
        expected: 'an answer',
        remedy:
          'Look at the TLS listener, its policy and certificate, then at PROXY protocol and the health of the targets.',
        impact: 'partial',
      };
    case 'answer':
      return scheme === 'https'
        ? secured(probe, outcome)
        : plain(topology, outcome);
    default: {
      const never: never = outcome;
      return never;
    }
  }
};

const ownProbes = (topology: EdgeTopology): EdgeProbe[] => {
  const names = edgeHostnames(topology);
  return (topology.probes ?? []).filter(({ hostname }) =>
    names.includes(hostname),
  );
};

/** The only check that sees what a client sees, from one place in the network. @internal */
export const probeContradicts: DoctorRule = {
  id: 'A33',
  name: 'probe-contradicts',
  title: 'A request of the portal is not answered as it should be',
  severity: 'info',
  impact: 'partial',
  hop: 'probe',
  needs: ['cluster', 'aws', 'probe'],
  reads: ['gateways', 'httproutes', 'services', 'elbv2', 'probe'],
  explains: [],
  docs: 'Where probing is on, the portal itself asks each host name of the edge: the TLS handshake has to succeed and show a certificate that covers the name, the plain port has to send clients to https where a redirect is asked for, and https has to answer below 500. What it sees is live proof, from one place: a portal outside the network does not reach an internal load balancer and may not resolve its names, so connections that fail there prove nothing and are not told. The other rules say why; this one says that it matters.',
  cannotTell: ({ topology }) =>
    ownProbes(topology).length === 0
      ? 'no host name of the edge was probed'
      : undefined,
  check: ({ topology }) =>
    ownProbes(topology).flatMap(probe => {
      const said = judge(topology, probe);
      if (!said) {
        return [];
      }
      const { effect, because, ...evidence } = said;
      const object = { group: 'dns', kind: 'Hostname', name: probe.hostname };
      return [
        {
          object,
          message: `A request of the portal to ${urlOf(
            probe,
          )} ${effect}, because ${because}.`,
          ...evidence,
        },
      ];
    }),
};
