import type { DoctorFinding } from '../doctor';
import type { HopState } from '../hops';
import {
  compareHopStates,
  worstState,
  type HopAssessment,
  type HopEvidence,
} from '../status';

/** What a finding's impact does to the hop it is on; risks and advice colour nothing. @internal */
export const stateOfImpact = ({
  impact,
}: Pick<DoctorFinding, 'impact'>): HopState | undefined => {
  switch (impact) {
    case 'outage':
      return 'broken';
    case 'partial':
      return 'degraded';
    case 'risk':
    case 'none':
      return undefined;
    default:
      return impact satisfies never;
  }
};

/** Whether a finding colours its hop. @internal */
export const isTrouble = (finding: Pick<DoctorFinding, 'impact'>): boolean =>
  stateOfImpact(finding) !== undefined;

const toEvidence = (finding: DoctorFinding): HopEvidence => ({
  verdict: 'bad',
  label: `${finding.ruleId} ${finding.title}`,
  value: finding.observed ?? finding.message,
  expected: finding.expected,
  object: finding.object,
});

const withFindings = (
  hop: HopAssessment,
  findings: readonly DoctorFinding[],
): HopAssessment => {
  const telling = findings
    .filter(finding => finding.hop === hop.hop)
    .flatMap(finding => {
      const state = stateOfImpact(finding);
      return state ? [{ finding, state }] : [];
    })
    .sort(
      (a, b) =>
        compareHopStates(a.state, b.state) ||
        Number(a.finding.explainedBy !== undefined) -
          Number(b.finding.explainedBy !== undefined),
    );
  const [worst] = telling;
  if (!worst || compareHopStates(worst.state, hop.state) > 0) {
    return hop;
  }
  const worsened = worst.state !== hop.state;
  return {
    ...hop,
    state: worstState([hop.state, worst.state]),
    since: worsened ? worst.finding.since : hop.since,
    summary: worst.finding.message,
    usualSeconds: undefined,
    evidence: worsened
      ? [...hop.evidence, ...telling.map(({ finding }) => toEvidence(finding))]
      : hop.evidence,
  };
};

/** Each hop as the worst of its evidence and of what the doctor found on it. @internal */
export const hopsWithFindings = (
  hops: readonly HopAssessment[],
  findings: readonly DoctorFinding[],
): HopAssessment[] => hops.map(hop => withFindings(hop, findings));
