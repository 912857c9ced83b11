import type { DnsExpectation } from '../identity';
import type { EdgeTopology } from '../topology';
import { LIMIT_SECONDS, progressingUntil } from './elapsed';
import { edgeHostnames } from './hostnameCoverage';
import { nameVerdict, type NameVerdict } from './nameVerdict';

/**
 * What an answer means for the edge. `arriving`: whoever writes records has not had the time;
 * `hidden`: a private zone may have the record, which the portal need not see; `unsaid`: nobody
 * said where the name is meant to lead, and it could be meant so; `lost`: its clients arrive
 * nowhere, or at somebody else.
 * @internal
 */
export type NameMeaning =
  | 'right'
  | 'unknown'
  | 'arriving'
  | 'hidden'
  | 'unsaid'
  | 'wrong'
  | 'lost';

/** @internal */
export interface NameJudgement {
  readonly verdict: NameVerdict;
  readonly means: NameMeaning;
}

/** @internal */
export interface NameExpectation {
  readonly topology: EdgeTopology;
  /** Absent: nobody said. */
  readonly dns?: DnsExpectation;
  readonly now: Date;
}

/** A way to miss the load balancer. @internal */
export type NameFault = Exclude<NameVerdict, 'here' | 'unknown'>;

/** What each fault means where something is expected; absent: it is as it is meant. */
const MEANINGS: Readonly<
  Record<
    DnsExpectation | 'unsaid',
    Readonly<Partial<Record<NameFault, NameMeaning>>>
  >
> = {
  direct: {
    missing: 'wrong',
    dangling: 'lost',
    otherBalancer: 'lost',
    elsewhere: 'wrong',
  },
  weighted: { missing: 'wrong', dangling: 'wrong' },
  fronted: { missing: 'wrong', dangling: 'wrong' },
  standby: { dangling: 'wrong' },
  none: { dangling: 'wrong' },
  unsaid: {
    missing: 'unsaid',
    dangling: 'wrong',
    otherBalancer: 'unsaid',
    elsewhere: 'unsaid',
  },
};

/** Completes "…, because …". @internal */
export const NAME_FAULTS: Readonly<Record<NameFault, string>> = {
  missing: 'the portal’s resolver finds no record of that name',
  dangling:
    'its record leads to a load balancer of AWS that does not exist any more, and whose name somebody else may get',
  otherBalancer: 'its record leads to another load balancer',
  elsewhere:
    'its record leads to other addresses, which is right only where something stands in front of the load balancer',
};

/** Since when there is a load balancer to lead to, ISO 8601. @internal */
export const leadableSince = ({
  loadBalancer,
  service,
}: EdgeTopology): string | undefined =>
  loadBalancer?.createdAt ?? service?.metadata.creationTimestamp;

const missingMeans = (
  { topology, now }: NameExpectation,
  means: NameMeaning,
): NameMeaning => {
  if (topology.loadBalancer?.scheme !== 'internet-facing') {
    return 'hidden';
  }
  const since = leadableSince(topology);
  return progressingUntil(since, now, LIMIT_SECONDS.aws, means) ===
    'progressing'
    ? 'arriving'
    : means;
};

/** Judges where a host name leads by what is expected of the edge. @internal */
export const judgeName = (
  expectation: NameExpectation,
  hostname: string,
): NameJudgement => {
  const verdict = nameVerdict(expectation.topology, hostname);
  if (verdict === 'unknown' || verdict === 'here') {
    return { verdict, means: verdict === 'here' ? 'right' : verdict };
  }
  const means = MEANINGS[expectation.dns ?? 'unsaid'][verdict] ?? 'right';
  return {
    verdict,
    means:
      verdict === 'missing' && means !== 'right'
        ? missingMeans(expectation, means)
        : means,
  };
};

/** The host names of an edge that can be looked up, sorted: a wildcard is no name. @public */
export const plainHostnames = (topology: EdgeTopology): string[] =>
  edgeHostnames(topology).filter(name => !name.includes('*'));
