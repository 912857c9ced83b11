import type { EdgeId } from '../../identity';
import type { DoctorFinding, DoctorSkipped } from '../Finding';
import { RULES } from '../rules';
import type { Symptom } from './Symptom';
import { UNREAD_CHECKS } from './unreadChecks';

/** The doctor's answers about one edge, as its report keeps them. @public */
export interface Diagnosed {
  readonly id: EdgeId;
  readonly findings: readonly DoctorFinding[];
  readonly skipped: readonly DoctorSkipped[];
  /** Ids of the rules that looked and found nothing; absent in reports that did not keep it. */
  readonly passed?: readonly string[];
}

/** What one rule says about a symptom of one edge. @public */
export type SymptomCheck = {
  readonly ruleId: string;
  readonly title: string;
} & (
  | { readonly outcome: 'fired'; readonly finding: DoctorFinding }
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'skipped'; readonly reason: string }
);

const ASK_OWNER =
  'it looks at the shared Gateway, whose particulars only its owner sees';
const NO_ANSWER = 'the edge’s report holds no answer of it';

const titleOf = (ruleId: string): string =>
  RULES.find(({ id }) => id === ruleId)?.title ??
  UNREAD_CHECKS[ruleId]?.title ??
  ruleId;

const whySkipped = (diagnosed: Diagnosed, ruleId: string): string =>
  diagnosed.skipped.find(one => one.ruleId === ruleId)?.reason ??
  UNREAD_CHECKS[ruleId]?.reason ??
  (diagnosed.id.scope === undefined ? NO_ANSWER : ASK_OWNER);

const checkOne = (diagnosed: Diagnosed, ruleId: string): SymptomCheck[] => {
  const rule = { ruleId, title: titleOf(ruleId) };
  const found = diagnosed.findings.filter(one => one.ruleId === ruleId);
  if (found.length > 0) {
    return found.map(finding => ({ ...rule, outcome: 'fired', finding }));
  }
  return diagnosed.passed?.includes(ruleId)
    ? [{ ...rule, outcome: 'passed' }]
    : [{ ...rule, outcome: 'skipped', reason: whySkipped(diagnosed, ruleId) }];
};

/**
 * This edge's answers to a symptom, in the order to look; a rule with several findings has as many
 * entries. What is not known to have passed is skipped, with the reason.
 * @public
 */
export const checkSymptom = (
  diagnosed: Diagnosed,
  symptom: Symptom,
): SymptomCheck[] =>
  symptom.rules.flatMap(ruleId => checkOne(diagnosed, ruleId));
