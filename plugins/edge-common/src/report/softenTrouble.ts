import type { Hop } from '../hops';
import type { HopAssessment } from '../status';
import { isTrouble } from './hopsWithFindings';
import type { MergeInput } from './mergeReport';

/** How trouble that is no surprise is spoken of. @internal */
export interface Softening {
  /** Hops whose trouble stays what it is. */
  readonly spares: readonly Hop[];
  /** When it began, ISO 8601. */
  readonly since: string | undefined;
  readonly summary: string;
}

/**
 * The same facts with their trouble seen as the steps of something under way: hops that are
 * degraded or broken are progressing, what the doctor found on them is not said.
 * @internal
 */
export const softenTrouble = (
  input: MergeInput,
  { spares, since, summary }: Softening,
): MergeInput => {
  const { diagnosis } = input;
  const soften = (hop: HopAssessment): HopAssessment =>
    (hop.state === 'broken' || hop.state === 'degraded') &&
    !spares.includes(hop.hop)
      ? { ...hop, state: 'progressing', since, summary }
      : hop;
  const findings = diagnosis.findings.filter(
    finding => spares.includes(finding.hop) || !isTrouble(finding),
  );
  const said = new Set(findings.map(({ message }) => message));
  return {
    ...input,
    hops: input.hops.map(soften),
    diagnosis: {
      ...diagnosis,
      findings,
      causes: diagnosis.causes.filter(({ message }) => said.has(message)),
    },
  };
};
