import type { Hop } from '../hops';
import type { DnsExpectation, ObjectRef } from '../identity';
import type { ReferenceGrant } from '../snapshot';
import type { EdgeTopology } from '../topology';

/** What a rule must be able to read; without it the rule is skipped, never passed. @public */
export type RuleInput =
  | 'manifests'
  | 'change'
  | 'cluster'
  | 'aws'
  | 'metrics'
  | 'probe';

/** @public */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding means for traffic on a live edge (design: a hop's state follows from it). @public */
export type Impact = 'outage' | 'partial' | 'risk' | 'none';

/**
 * One check of the doctor: data, one file each, listed by letter in `rules/`.
 * @public
 */
export interface DoctorRule {
  /** Permanent, as in docs/rules.md: `M20`. */
  readonly id: string;
  /** Kebab-case words for people and links: `redirect-loop`. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  /** The default; a single result may say otherwise from its evidence. */
  readonly impact: Impact;
  readonly hop: Hop;
  readonly needs: readonly RuleInput[];
  /** Parts of the sources without which `check` cannot tell; unread ones skip the rule. */
  readonly reads: readonly (keyof EdgeTopology['parts'])[];
  /** Rules whose findings are consequences of this one. */
  readonly explains: readonly string[];
  /** Why it matters and what to do, for the docs page. */
  readonly docs: string;
  /**
   * Why it cannot judge this edge although its parts are read, such as an address that EC2 does not
   * know: the rule is skipped then. Absent where it always can.
   */
  readonly cannotTell?: (seen: Seen) => string | undefined;
  /** One entry per thing wrong; empty when the edge is fine. Never throws. */
  readonly check: (seen: Seen) => readonly RuleResult[];
}

/**
 * What a rule looks at. A bundle of manifests is a topology without status: `live` is false then.
 * @public
 */
export interface Seen {
  readonly topology: EdgeTopology;
  readonly live: boolean;
  readonly now: Date;
  /** Those that come with the manifests; on a live edge the conditions of routes tell of grants. */
  readonly grants?: readonly ReferenceGrant[];
  /** Name of the environment that the request in force was made for. */
  readonly environment?: string;
  /** Absent: nobody said, so nothing that could be meant so is called wrong. */
  readonly dns?: DnsExpectation;
}

/** One thing that is wrong, said so that it can be forwarded. @public */
export interface RuleResult {
  readonly object: ObjectRef;
  /** Field path in the object, such as `spec.parentRefs[0].sectionName`. */
  readonly path?: string;
  /** What it means for clients, and why: one or two sentences. */
  readonly message: string;
  readonly observed?: string;
  readonly expected?: string;
  /** What to do, in the imperative. */
  readonly remedy: string;
  readonly impact?: Impact;
  readonly severity?: Severity;
  readonly hop?: Hop;
  /** ISO 8601, when the object itself says since when. */
  readonly since?: string;
  /**
   * The only rules that may explain this result; absent: any rule that explains its rule does.
   * A refusal over subnets is no consequence of a wrong port, whatever else is wrong.
   */
  readonly symptomOf?: readonly string[];
}
