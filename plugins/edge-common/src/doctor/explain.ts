import type { DoctorCause, DoctorFinding } from './Finding';
import { byHarm, isAdvice, isTrouble } from './order';
import type { Found } from './runRules';

/** Advice never explains trouble: a setting that is merely unwise cannot be why clients fail. */
const canExplain = (cause: Found, symptom: Found): boolean =>
  cause.explains.includes(symptom.finding.ruleId) &&
  (symptom.symptomOf?.includes(cause.finding.ruleId) ?? true) &&
  (isTrouble(cause.finding) || !isTrouble(symptom.finding));

/** Up the graph to a finding nothing explains; the registry's test proves that it has no circles. */
const rootOf = (symptom: Found, all: readonly Found[]): Found => {
  const cause = all
    .filter(other => canExplain(other, symptom))
    .sort((a, b) => byHarm(a.finding, b.finding))[0];
  return cause ? rootOf(cause, all) : symptom;
};

/**
 * Folds consequences under their causes: each explained finding names its root, and the roots
 * come as causes, the most harmful first. Advice is found and causes nothing.
 * @internal
 */
export const explain = (
  all: readonly Found[],
): {
  readonly findings: DoctorFinding[];
  readonly causes: DoctorCause[];
} => {
  const roots = new Map(all.map(found => [found, rootOf(found, all)]));
  const hasTrouble = all.some(({ finding }) => isTrouble(finding));
  // An unwise setting is no reason for trouble that clients have, and would bury the one that is.
  const isCause = ({ finding, isOfManifests }: Found): boolean =>
    !isAdvice(finding) &&
    (!hasTrouble ||
      !isOfManifests ||
      isTrouble(finding) ||
      finding.severity === 'error');
  const symptomsOf = (root: Found): string[] =>
    [
      ...new Set(
        all
          .filter(found => found !== root && roots.get(found) === root)
          .map(({ finding }) => finding.ruleId),
      ),
    ].sort();
  return {
    findings: all.map(found => {
      const root = roots.get(found);
      return root && root !== found
        ? { ...found.finding, explainedBy: root.finding.ruleId }
        : found.finding;
    }),
    causes: all
      .filter(found => roots.get(found) === found && isCause(found))
      .sort((a, b) => byHarm(a.finding, b.finding))
      .map(root => ({
        ruleId: root.finding.ruleId,
        hop: root.finding.hop,
        message: root.finding.message,
        remedy: root.finding.remedy,
        explains: symptomsOf(root),
      })),
  };
};
