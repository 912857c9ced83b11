import type { Hop } from '../hops';
import type { ObjectRef } from '../identity';
import type { Impact, Severity } from './DoctorRule';

/** What a rule said of one object, as a report carries it. @public */
export interface DoctorFinding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly impact: Impact;
  readonly hop: Hop;
  readonly object: ObjectRef;
  readonly path?: string;
  readonly message: string;
  readonly observed?: string;
  readonly expected?: string;
  readonly remedy: string;
  /** Link to the rule in docs/rules.md. */
  readonly docs: string;
  /** ISO 8601. */
  readonly since?: string;
  /** The rule whose finding is the root cause of this one. */
  readonly explainedBy?: string;
}

/** A finding that nothing present explains: what to mend first. @public */
export interface DoctorCause {
  readonly ruleId: string;
  readonly hop: Hop;
  readonly message: string;
  readonly remedy: string;
  /** Ids of the rules whose findings are folded under it. */
  readonly explains: string[];
}

/** A rule that could not tell, which is not the same as a rule that found nothing. @public */
export interface DoctorSkipped {
  readonly ruleId: string;
  readonly reason: string;
}
