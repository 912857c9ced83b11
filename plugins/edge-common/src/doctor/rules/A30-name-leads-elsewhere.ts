import {
  balancerName,
  findResolved,
  hostnameRef,
  judgeName,
  NAME_FAULTS,
  plainHostnames,
  type NameFault,
  type NameJudgement,
} from '../../status';
import type { DoctorRule, Impact, RuleResult, Seen } from '../DoctorRule';
import { listWords } from '../facts/words';

type Judged = Pick<RuleResult, 'severity' | 'impact'>;

/** How bad it is, from what the answer means; absent: nothing to tell. */
const judgedAs = (
  fault: NameFault,
  means: NameJudgement['means'],
): Judged | undefined => {
  switch (means) {
    case 'lost':
      return { severity: 'error', impact: 'outage' };
    case 'wrong':
      return {
        severity: fault === 'dangling' ? 'error' : 'warning',
        impact: 'partial',
      };
    case 'unsaid':
      return fault === 'elsewhere'
        ? { severity: 'info', impact: 'none' }
        : { severity: 'warning', impact: 'risk' };
    case 'right':
    case 'unknown':
    case 'arriving':
    case 'hidden':
      return undefined;
    default:
      return means satisfies never;
  }
};

const REMEDIES: Readonly<Record<NameFault, string>> = {
  missing:
    'Make a CNAME or alias record that leads to the load balancer, or look at external-dns if it should have.',
  dangling:
    'Point the record at the load balancer of the edge, or delete it if the edge is retired.',
  otherBalancer:
    'Point the record at the load balancer of the edge, unless the other one is meant to answer now.',
  elsewhere:
    'Point the record at the load balancer of the edge, unless a CDN or another proxy leads on to it.',
};

interface Found {
  readonly hostname: string;
  readonly fault: NameFault;
  readonly judged: Judged;
}

const judge = (seen: Seen, hostname: string): Found[] => {
  const { verdict, means } = judgeName(seen, hostname);
  if (verdict === 'here' || verdict === 'unknown') {
    return [];
  }
  const judged = judgedAs(verdict, means);
  return judged ? [{ hostname, fault: verdict, judged }] : [];
};

/** While another name leads here, some clients still arrive. */
const impactOf = ({ impact = 'risk' }: Judged, isOnly: boolean): Impact =>
  impact === 'outage' && !isOnly ? 'partial' : impact;

const report = (
  { topology }: Seen,
  { hostname, fault, judged }: Found,
  isOnly: boolean,
): RuleResult => {
  const { aliases = [], addresses = [] } =
    findResolved(topology, hostname) ?? {};
  const own = balancerName(topology);
  return {
    object: hostnameRef(hostname),
    message: `Clients of https://${hostname} are not led to the load balancer of the edge, because ${NAME_FAULTS[fault]}.`,
    observed: listWords([...aliases, ...addresses]) || 'no record',
    expected: own ?? 'no record, as long as the edge has no load balancer',
    remedy: REMEDIES[fault],
    severity: judged.severity,
    // Without a load balancer of its own the edge is judged by what keeps it from having one.
    impact: own === undefined ? 'risk' : impactOf(judged, isOnly),
  };
};

/** Records are made by others than load balancers, and outlive them. @internal */
export const nameLeadsElsewhere: DoctorRule = {
  id: 'A30',
  name: 'name-leads-elsewhere',
  title: 'A host name does not lead to the load balancer',
  severity: 'warning',
  impact: 'partial',
  hop: 'dns',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'httproutes', 'services', 'elbv2', 'resolver'],
  explains: ['A33'],
  docs: 'The rule asks the portal’s own resolver for each host name of the edge and compares the answer with the load balancer: a CNAME to it, or any of its addresses, is right. What else an answer means depends on what is expected of the edge: `direct`, `weighted`, `fronted` by a CDN, `standby` or `none`. Where nobody said, only a name that leads to a load balancer that is gone is called wrong; the rest is a risk or advice. A load balancer that is replaced or retired leaves its record behind, which leads nowhere, or one day to somebody else’s load balancer: that is told also while the edge has none. It is said by the annotation `tls-edge.dev/dns` of the Gateway, or by `dns` of the environment the edge was requested for. A name without a record gets ten minutes from the birth of the load balancer, the time of external-dns. Names of internal edges that are not found are not judged, since a private zone is visible only inside its network; wildcards are not asked for.',
  cannotTell: seen => {
    const names = plainHostnames(seen.topology);
    if (names.length === 0) {
      return 'the edge has no host name that could be resolved';
    }
    return names.every(name => judgeName(seen, name).means === 'unknown')
      ? `the resolver has not answered for ${listWords(names)}`
      : undefined;
  },
  check: seen => {
    const names = plainHostnames(seen.topology);
    const found = names.flatMap(name => judge(seen, name));
    return found.map(one => report(seen, one, found.length === names.length));
  },
};
