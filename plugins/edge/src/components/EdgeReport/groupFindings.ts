import type {
  EdgeReport,
  Finding,
} from '@tls-edge/backstage-plugin-edge-common/report';

/** A finding to mend, with the findings that go away with it. @internal */
export interface FindingGroup {
  readonly finding: Finding;
  readonly symptoms: readonly Finding[];
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/**
 * Puts causes first, in the report's order, then the rest by severity, and folds what a cause
 * explains under it.
 * @internal
 */
export const groupFindings = ({
  findings,
  causes,
}: Pick<EdgeReport, 'findings' | 'causes'>): FindingGroup[] => {
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  const isSymptom = ({ explainedBy, ruleId }: Finding) =>
    explainedBy !== undefined &&
    explainedBy !== ruleId &&
    found.has(explainedBy);
  const rank = ({ ruleId }: Finding) => {
    const index = causes.findIndex(cause => cause.ruleId === ruleId);
    return index < 0 ? causes.length : index;
  };
  const roots = findings
    .filter(finding => !isSymptom(finding))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
  return roots.map((finding, index) => ({
    finding,
    // One rule may find several things; their symptoms stand under the first.
    symptoms:
      roots.findIndex(({ ruleId }) => ruleId === finding.ruleId) === index
        ? findings.filter(
            symptom =>
              isSymptom(symptom) && symptom.explainedBy === finding.ruleId,
          )
        : [],
  }));
};
