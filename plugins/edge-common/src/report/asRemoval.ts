import type { DoctorFinding } from '../doctor';
import type { Hop } from '../hops';
import { elapsedSeconds, LIMIT_SECONDS } from '../status';
import type { HopAssessment } from '../status';
import type { EdgeTopology } from '../topology';
import { isTrouble } from './hopsWithFindings';
import type { MergeInput } from './mergeReport';

/**
 * A Gateway that is gone while its load balancer still stands: about to be removed, or left
 * behind by a controller that was down. No object says since when; only memory can tell.
 * @internal
 */
export const isLeftStanding = ({
  gateway,
  service,
  parts,
}: EdgeTopology): boolean =>
  gateway === undefined &&
  parts.gateways.state === 'read' &&
  service !== undefined &&
  service.metadata.deletionTimestamp === undefined;

/** Since when somebody takes an edge down on purpose, ISO 8601. */
const takenDownSince = ({
  gateway,
  service,
}: EdgeTopology): string | undefined =>
  (gateway ?? service)?.metadata.deletionTimestamp;

/** Whether an edge is on its way out, within the time AWS takes for that. @internal */
export const isBeingTakenDown = (topology: EdgeTopology, now: Date): boolean =>
  elapsedSeconds(takenDownSince(topology), now) < LIMIT_SECONDS.aws;

/** What keeps a load balancer from going is said at the hop of its controller, and stays. */
const standsInTheWay = (hop: Hop): boolean => hop === 'controller';

const softenHop = (
  hop: HopAssessment,
  { topology }: MergeInput,
): HopAssessment => {
  const isBad = hop.state === 'broken' || hop.state === 'degraded';
  const since = takenDownSince(topology);
  return isBad && !standsInTheWay(hop.hop)
    ? {
        ...hop,
        state: 'progressing',
        since,
        summary: `Gateway ${topology.id.gateway} is being taken down.`,
      }
    : hop;
};

/**
 * The same facts seen as the steps of a removal: what fails on the way is no trouble, except
 * what stops the removal itself.
 * @internal
 */
export const asRemoval = (input: MergeInput): MergeInput => {
  const { hops, diagnosis } = input;
  const stays = (finding: DoctorFinding): boolean =>
    standsInTheWay(finding.hop) || !isTrouble(finding);
  const findings = diagnosis.findings.filter(stays);
  const said = new Set(findings.map(({ message }) => message));
  return {
    ...input,
    hops: hops.map(hop => softenHop(hop, input)),
    diagnosis: {
      ...diagnosis,
      findings,
      causes: diagnosis.causes.filter(({ message }) => said.has(message)),
    },
  };
};
