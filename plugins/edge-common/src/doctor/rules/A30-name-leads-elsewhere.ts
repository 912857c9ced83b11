import type { DnsExpectation } from '../../snapshot';
import { edgeHostnames } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Impact, RuleResult, Seen } from '../DoctorRule';
import {
  balancerName,
  findResolved,
  nameVerdict,
  type NameVerdict,
} from '../facts/nameVerdict';
import { listWords } from '../facts/words';

type Fault = Exclude<NameVerdict, 'here' | 'unknown'>;
type Judged = Pick<RuleResult, 'severity' | 'impact'>;

const RISK: Judged = { severity: 'warning', impact: 'risk' };
const PARTIAL: Judged = { severity: 'warning', impact: 'partial' };
const WRONG: Judged = { severity: 'error', impact: 'partial' };
const ADVICE: Judged = { severity: 'info', impact: 'none' };

/** What each answer means for an edge of which something is expected; absent: as it is meant. */
const JUDGED: Readonly<
  Record<DnsExpectation | 'unsaid', Readonly<Partial<Record<Fault, Judged>>>>
> = {
  direct: {
    missing: PARTIAL,
    dangling: { severity: 'error', impact: 'outage' },
    otherBalancer: { severity: 'error', impact: 'outage' },
    elsewhere: PARTIAL,
  },
  weighted: { missing: PARTIAL, dangling: WRONG },
  fronted: { missing: PARTIAL, dangling: WRONG },
  standby: { dangling: WRONG },
  none: { dangling: WRONG },
  unsaid: {
    missing: RISK,
    dangling: WRONG,
    otherBalancer: RISK,
    elsewhere: ADVICE,
  },
};

const WORDS: Readonly<
  Record<Fault, { readonly because: string; readonly remedy: string }>
> = {
  missing: {
    because: 'the portal’s resolver finds no record of that name',
    remedy:
      'Make a CNAME or alias record that leads to the load balancer, or look at external-dns if it should have.',
  },
  dangling: {
    because:
      'its record leads to a load balancer of AWS that does not exist any more, and whose name somebody else may get',
    remedy:
      'Point the record at the load balancer of the edge, or delete it if the edge is retired.',
  },
  otherBalancer: {
    because: 'its record leads to another load balancer',
    remedy:
      'Point the record at the load balancer of the edge, unless the other one is meant to answer now.',
  },
  elsewhere: {
    because:
      'its record leads to other addresses, which is right only where something stands in front of the load balancer',
    remedy:
      'Point the record at the load balancer of the edge, unless a CDN or another proxy leads on to it.',
  },
};

const isInternal = ({ loadBalancer }: EdgeTopology): boolean =>
  loadBalancer?.scheme !== 'internet-facing';

interface Found {
  readonly hostname: string;
  readonly fault: Fault;
  readonly judged: Judged;
}

const judge = ({ topology, dns }: Seen, hostname: string): Found[] => {
  const fault = nameVerdict(topology, hostname);
  // A name of a private zone is unknown outside of it, and the portal may be outside.
  if (
    fault === 'here' ||
    fault === 'unknown' ||
    (fault === 'missing' && isInternal(topology))
  ) {
    return [];
  }
  const judged = JUDGED[dns ?? 'unsaid'][fault];
  return judged ? [{ hostname, fault, judged }] : [];
};

const plainNames = (topology: EdgeTopology): string[] =>
  edgeHostnames(topology).filter(name => !name.includes('*'));

/** While another name leads here, some clients still arrive. */
const impactOf = ({ impact = 'risk' }: Judged, isOnly: boolean): Impact =>
  impact === 'outage' && !isOnly ? 'partial' : impact;

const report = (
  { topology }: Seen,
  { hostname, fault, judged }: Found,
  isOnly: boolean,
): RuleResult => {
  const { because, remedy } = WORDS[fault];
  const { aliases = [], addresses = [] } =
    findResolved(topology, hostname) ?? {};
  return {
    object: { group: 'dns', kind: 'Hostname', name: hostname },
    message: `Clients of https://${hostname} are not led to the load balancer of the edge, because ${because}.`,
    observed: listWords([...aliases, ...addresses]) || 'no record',
    expected: balancerName(topology) ?? '',
    remedy,
    severity: judged.severity,
    impact: impactOf(judged, isOnly),
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
  docs: 'The rule asks the portal’s own resolver for each host name of the edge and compares the answer with the load balancer: a CNAME to it, or any of its addresses, is right. What else an answer means depends on what is expected of the edge: `direct`, `weighted`, `fronted` by a CDN, `standby` or `none`. Where nobody said, only a name that leads to a load balancer that is gone is called wrong; the rest is a risk or advice. A load balancer that is replaced has another name, and its old record leads nowhere, or one day to somebody else’s load balancer. Names of internal edges that are not found are not judged, since a private zone is visible only inside its network; wildcards are not asked for.',
  cannotTell: ({ topology }) => {
    const names = plainNames(topology);
    if (names.length === 0) {
      return 'the edge has no host name that could be resolved';
    }
    return names.every(name => nameVerdict(topology, name) === 'unknown')
      ? `the resolver has not answered for ${listWords(names)}`
      : undefined;
  },
  check: seen => {
    const names = plainNames(seen.topology);
    const found = names.flatMap(name => judge(seen, name));
    return found.map(one => report(seen, one, found.length === names.length));
  },
};
