import type { DoctorCause, DoctorFinding } from '../doctor';
import type { EdgeState, Hop } from '../hops';
import type { HopAssessment } from '../status';
import type { EdgeReport } from './EdgeReport';
import { stateOfImpact } from './hopsWithFindings';

/** What the edge's sentence is made of. @internal */
export interface Said {
  readonly state: EdgeState;
  readonly firstBroken?: Hop;
  readonly hops: readonly HopAssessment[];
  readonly findings: readonly DoctorFinding[];
  readonly causes: readonly DoctorCause[];
  readonly coverage: EdgeReport['coverage'];
  readonly urls: readonly string[];
}

const withStop = (text: string): string => text.replace(/[.\s]*$/, '.');

/** The cause that accounts for the edge's state, not merely some advice. */
const telling = ({
  state,
  causes,
  findings,
  firstBroken,
}: Said): DoctorCause | undefined => {
  const fitting = causes.filter(cause =>
    findings.some(
      finding =>
        finding.ruleId === cause.ruleId &&
        finding.message === cause.message &&
        stateOfImpact(finding) === state,
    ),
  );
  return fitting.find(({ hop }) => hop === firstBroken) ?? fitting[0];
};

const trouble = (said: Said): string => {
  const cause = telling(said);
  return cause
    ? `${withStop(cause.message)} ${withStop(cause.remedy)}`
    : said.hops.find(({ hop }) => hop === said.firstBroken)?.summary ?? '';
};

const firstIn = ({ hops, state }: Said): string =>
  hops.find(hop => hop.state === state)?.summary ??
  'Cannot tell: no source of this edge is read.';

/** The one sentence about an edge that a person can forward. @internal */
export const summarySentence = (said: Said): string => {
  const { state, urls, coverage } = said;
  switch (state) {
    case 'ready':
      return coverage === 'full'
        ? `Requests to ${urls[0] ?? 'this edge'} reach their backends.`
        : `Requests to ${
            urls[0] ?? 'this edge'
          } reach their backends as far as Kubernetes shows; AWS is not read.`;
    case 'broken':
    case 'degraded':
      return trouble(said);
    case 'progressing':
    case 'unknown':
      return firstIn(said);
    case 'requested':
      return 'The edge has been asked for and is not applied yet.';
    default:
      return state satisfies never;
  }
};
