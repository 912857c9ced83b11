import type { EdgeProbe } from '../../snapshot';
import {
  hostnameRef,
  judgeProbe,
  ownProbes,
  probeUrl,
  type ProbeVerdict,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { plainListener } from '../facts/listeners';
import { listWords } from '../facts/words';

type Answer = Extract<EdgeProbe['outcome'], { reached: 'answer' }>;

interface Said
  extends Pick<RuleResult, 'observed' | 'expected' | 'remedy' | 'impact'> {
  /** Completes "…, because …". */
  readonly because: string;
  readonly effect: string;
}

const ENDS = {
  unresolved: 'the portal does not find it',
  refused: 'the connection is refused',
  reset: 'the connection is reset',
  timeout: 'nothing answers in time',
  handshake: 'the TLS handshake fails',
} as const;

const reasonOf = ({ outcome }: EdgeProbe): keyof typeof ENDS =>
  outcome.reached === 'answer' ? 'reset' : outcome.reason;

const namesOf = ({ outcome }: EdgeProbe): string =>
  listWords(
    outcome.reached === 'answer'
      ? [...(outcome.tls?.certificateNames ?? [])].sort()
      : [],
  ) || 'no name';

const shownUntil = ({ outcome }: EdgeProbe): string =>
  (outcome.reached === 'answer' && outcome.tls?.notAfter) || '';

/** Absent: nothing to tell. An internal load balancer may just be out of the portal's reach. */
const SAID: Readonly<
  Partial<Record<ProbeVerdict, (probe: EdgeProbe) => Said>>
> = {
  unreached: probe => ({
    effect: 'gets no connection',
    because: ENDS[reasonOf(probe)],
    observed: reasonOf(probe),
    expected: 'a connection',
    remedy:
      'Look at the security groups of the load balancer, at its targets, and at where the name leads.',
    impact: 'partial',
  }),
  unanswered: probe => ({
    effect: 'gets a connection and no answer',
    because: ENDS[reasonOf(probe)],
    observed: reasonOf(probe),
    expected: 'an answer',
    remedy:
      'Look at the TLS listener, its policy and certificate, then at PROXY protocol and the health of the targets.',
    impact: 'partial',
  }),
  strangeCertificate: probe => ({
    effect: 'is shown a certificate that browsers refuse',
    because: 'it does not cover the name',
    observed: namesOf(probe),
    expected: probe.hostname,
    remedy:
      'Name a certificate in ssl-cert that covers the host name; without a match the load balancer shows the first one.',
    impact: 'partial',
  }),
  endedCertificate: probe => ({
    effect: 'is shown a certificate that browsers refuse',
    because: `it ended on ${shownUntil(probe)}`,
    observed: shownUntil(probe),
    expected: 'a time to come',
    remedy:
      'Renew the certificate in ACM, or import the new one under the same ARN.',
    impact: 'partial',
  }),
};

const failing = ({ status }: Answer): Said => ({
  effect: 'is answered with an error',
  because: 'Envoy or the application behind it fails',
  observed: `status ${status}`,
  expected: 'a status below 500',
  remedy:
    'Look at the routes and backends of the edge, then at the application.',
  impact: 'risk',
});

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

const judge = ({ topology, now }: Seen, probe: EdgeProbe): Said | undefined => {
  const verdict = judgeProbe(topology, probe, now);
  const said = SAID[verdict]?.(probe);
  if (said || probe.outcome.reached !== 'answer') {
    return said;
  }
  if (probe.scheme === 'http') {
    return plain(topology, probe.outcome);
  }
  return verdict === 'failing' ? failing(probe.outcome) : undefined;
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
  check: seen =>
    ownProbes(seen.topology).flatMap(probe => {
      const said = judge(seen, probe);
      if (!said) {
        return [];
      }
      const { effect, because, ...evidence } = said;
      return [
        {
          object: hostnameRef(probe.hostname),
          message: `A request of the portal to ${probeUrl(
            probe,
          )} ${effect}, because ${because}.`,
          ...evidence,
        },
      ];
    }),
};
