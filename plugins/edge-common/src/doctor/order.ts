import { HOPS } from '../hops';
import { objectKey } from '../identity';
import type { Impact, Severity } from './DoctorRule';
import type { DoctorFinding } from './Finding';

const IMPACTS: readonly Impact[] = ['outage', 'partial', 'risk', 'none'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

type Key = (finding: DoctorFinding) => number | string;

const impact: Key = finding => IMPACTS.indexOf(finding.impact);
const severity: Key = finding => SEVERITIES.indexOf(finding.severity);
const hop: Key = finding => HOPS.indexOf(finding.hop);
const rule: Key = ({ ruleId }) => ruleId;
const place: Key = ({ object, path }) => `${objectKey(object)} ${path ?? ''}`;

const by =
  (...keys: readonly Key[]) =>
  (one: DoctorFinding, other: DoctorFinding): number => {
    for (const key of keys) {
      const [a, b] = [key(one), key(other)];
      if (a !== b) {
        return a < b ? -1 : 1;
      }
    }
    return 0;
  };

/** The order of a list of findings: severity, hop, rule, object. @internal */
export const bySeverity = by(severity, hop, rule, place);

/** The order of causes: what hurts clients most, then severity, then the way of a request. @internal */
export const byHarm = by(impact, severity, hop, rule, place);

/** Whether a finding speaks of trouble clients have now, not of a risk or of advice. @internal */
export const isTrouble = (finding: DoctorFinding): boolean =>
  finding.impact === 'outage' || finding.impact === 'partial';

/** Whether a finding changes nothing for anyone: it belongs to no list of what to mend. @internal */
export const isAdvice = ({ impact: means }: DoctorFinding): boolean =>
  means === 'none';
