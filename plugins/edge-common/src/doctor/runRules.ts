import { stringifyError } from '@backstage/errors';

import type { DoctorRule, RuleResult, Seen } from './DoctorRule';
import type { DoctorFinding, DoctorSkipped } from './Finding';
import { missingInput } from './missingInput';
import { ruleDocsLink } from './ruleDocs';

/** A finding with what its rule says about explanations. @internal */
export interface Found {
  readonly finding: DoctorFinding;
  readonly explains: readonly string[];
  readonly symptomOf?: readonly string[];
  /** It speaks of what was asked for, not of anything that was seen running. */
  readonly isOfManifests: boolean;
}

const toFound = (
  rule: DoctorRule,
  { symptomOf, ...result }: RuleResult,
): Found => ({
  finding: {
    ruleId: rule.id,
    title: rule.title,
    severity: rule.severity,
    impact: rule.impact,
    hop: rule.hop,
    docs: ruleDocsLink(rule),
    ...result,
  },
  explains: rule.explains,
  symptomOf,
  isOfManifests: rule.needs.every(input => input === 'manifests'),
});

const check = (
  rule: DoctorRule,
  seen: Seen,
): readonly RuleResult[] | string => {
  try {
    return rule.cannotTell?.(seen) ?? rule.check(seen);
  } catch (error) {
    // A rule that stumbles over odd data has not looked: that is a gap, and never a pass.
    return `the check failed: ${stringifyError(error)}`;
  }
};

/** What all rules found, and which of them could not look and why. @internal */
export const runRules = (
  seen: Seen,
  rules: readonly DoctorRule[],
): { readonly found: Found[]; readonly skipped: DoctorSkipped[] } => {
  const found: Found[] = [];
  const skipped: DoctorSkipped[] = [];
  for (const rule of rules) {
    const outcome = missingInput(rule, seen) ?? check(rule, seen);
    if (typeof outcome === 'string') {
      skipped.push({ ruleId: rule.id, reason: outcome });
    } else {
      outcome.forEach(result => found.push(toFound(rule, result)));
    }
  }
  return { found, skipped };
};
