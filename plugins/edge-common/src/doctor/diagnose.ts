import type { DoctorRule, Seen } from './DoctorRule';
import { explain } from './explain';
import type { DoctorCause, DoctorFinding, DoctorSkipped } from './Finding';
import { bySeverity } from './order';
import { RULES } from './rules';
import { runRules } from './runRules';

/**
 * The doctor's word on one edge: the second half of the line from facts to a report, beside
 * `assessEdge`, which judges the hops.
 * @public
 */
export interface Diagnosis {
  /** By severity, hop, rule and object. */
  readonly findings: DoctorFinding[];
  /** Rules that could not look, with the reason. */
  readonly skipped: DoctorSkipped[];
  /** Ids of the rules that looked and found nothing, in the order of the registry. */
  readonly passed: string[];
  /** Findings no other finding explains, the most harmful first. */
  readonly causes: DoctorCause[];
}

/**
 * Runs the rules over one edge, live or as manifests alone. Total: a rule without its input, or
 * one that fails on odd data, is skipped with the reason.
 * @public
 */
export const diagnose = (
  seen: Seen,
  rules: readonly DoctorRule[] = RULES,
): Diagnosis => {
  const { found, skipped } = runRules(seen, rules);
  const sorted = [...found].sort((a, b) => bySeverity(a.finding, b.finding));
  const spoke = new Set(
    [...skipped, ...sorted.map(({ finding }) => finding)].map(
      ({ ruleId }) => ruleId,
    ),
  );
  const passed = rules.map(({ id }) => id).filter(id => !spoke.has(id));
  return { ...explain(sorted), skipped, passed };
};
