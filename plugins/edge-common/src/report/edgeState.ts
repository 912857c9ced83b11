import type { DoctorFinding } from '../doctor';
import type { EdgeState, Hop, HopState } from '../hops';
import { worstState, type HopAssessment } from '../status';
import { isTrouble } from './hopsWithFindings';

const toEdgeState = (state: HopState): EdgeState =>
  state === 'notChecked' ? 'unknown' : state;

/** The state of an edge from its hops: the worst of those that were checked. @internal */
export const edgeStateOf = (hops: readonly HopAssessment[]): EdgeState =>
  toEdgeState(worstState(hops.map(({ state }) => state)));

/** The rule that lists what a refused change left in AWS as it was. */
const NOT_IN_FORCE = 'K35';
/** Where such settings show. */
const SETTINGS_OF: readonly Hop[] = ['loadBalancer', 'listener', 'targets'];

/**
 * A hop is explained when everything the doctor found on it is the consequence of something on
 * another hop that is just as bad: then that one is the place to look at. So is a hop that only
 * shows the settings of before, of which the doctor speaks where the change was refused.
 */
const isExplained = (
  hop: Hop,
  bad: ReadonlySet<Hop>,
  findings: readonly DoctorFinding[],
): boolean => {
  const here = findings.filter(
    finding => finding.hop === hop && isTrouble(finding),
  );
  const told =
    here.length > 0 || !SETTINGS_OF.includes(hop)
      ? here
      : findings.filter(({ ruleId }) => ruleId === NOT_IN_FORCE);
  const causedElsewhere = (finding: DoctorFinding): boolean =>
    findings.some(
      cause =>
        cause.ruleId === finding.explainedBy &&
        cause.hop !== hop &&
        bad.has(cause.hop),
    );
  return told.length > 0 && told.every(causedElsewhere);
};

/**
 * The first hop to look at on an edge that is degraded or broken: the lowest one in the edge's
 * own state that no other hop explains.
 * @internal
 */
export const firstBrokenHop = (
  state: EdgeState,
  hops: readonly HopAssessment[],
  findings: readonly DoctorFinding[],
): Hop | undefined => {
  if (state !== 'broken' && state !== 'degraded') {
    return undefined;
  }
  const candidates = hops
    .filter(one => one.state === state)
    .map(({ hop }) => hop);
  const bad = new Set(candidates);
  return (
    candidates.find(hop => !isExplained(hop, bad, findings)) ?? candidates[0]
  );
};
