import type { Diagnosis } from '../doctor';
import type { EdgeObservation, HopAssessment } from '../status';
import { isEnvoyReady } from '../status';
import type { EdgeTopology } from '../topology';
import { driftRows } from './driftRows';
import { edgeStateOf, firstBrokenHop } from './edgeState';
import { endpointReport } from './endpointReport';
import { hopsWithFindings } from './hopsWithFindings';
import { loadBalancerReport } from './loadBalancerReport';
import type { EdgeOwnership, MergedReport } from './MergedReport';
import { isOnlyRequested, requestedSentence } from './requestedEdge';
import { resourceMap } from './resourceMap';
import { summarySentence } from './summarySentence';
import { asBeginning, isBeginning } from './asBeginning';
import { asRemoval, isBeingTakenDown, isLeftStanding } from './asRemoval';
import { toReportHop } from './toReportHop';

/** The two halves that a report is merged from, and whose it is. @public */
export interface MergeInput extends EdgeObservation {
  readonly hops: readonly HopAssessment[];
  readonly diagnosis: Diagnosis;
  readonly ownership: EdgeOwnership;
}

/**
 * Proof, not ignorance: everything that would show something to serve was read. A Gateway that
 * is gone is no such proof, since its Envoy answers until the Service goes.
 */
const nothingLeft = (topology: EdgeTopology): boolean => {
  const { service, loadBalancer, parts } = topology;
  const gone =
    (!service && parts.services.state === 'read') ||
    (!loadBalancer && parts.elbv2.state === 'read');
  const silent =
    !isEnvoyReady(topology) &&
    parts.deployments.state === 'read' &&
    parts.endpointslices.state === 'read';
  return gone || silent;
};

const coverageOf = ({ parts }: EdgeTopology): MergedReport['coverage'] =>
  parts.elbv2.state === 'notConfigured' ? 'kubernetes-only' : 'full';

const merge = (input: MergeInput): MergedReport => {
  const { topology, diagnosis, ownership } = input;
  const { findings, causes, skipped, passed } = diagnosis;
  const hops = hopsWithFindings(input.hops, findings);
  const requested = isOnlyRequested(input);
  const state = requested ? 'requested' : edgeStateOf(hops);
  const firstBroken = firstBrokenHop(state, hops, findings);
  const coverage = coverageOf(topology);
  const endpoint = endpointReport(topology);
  const said = { state, firstBroken, hops, findings, causes, coverage };
  return {
    id: topology.id,
    entityRefs: [...ownership.entityRefs].sort(),
    owner: ownership.owner,
    state,
    summary: requested
      ? requestedSentence(input)
      : summarySentence({ ...said, urls: endpoint.urls }),
    firstBroken,
    causes,
    coverage,
    hops: hops.map(toReportHop),
    findings,
    skipped,
    passed,
    endpoint,
    loadBalancer: loadBalancerReport(topology),
    map: resourceMap(topology, hops),
    drift: driftRows(topology, input.now),
    nothingLeft: nothingLeft(topology),
  };
};

/**
 * Brings evidence and findings together: what state the edge is in, where to look first, and the
 * sentence that says it. Equal inputs give equal bytes.
 * @public
 */
export const mergeReport = (input: MergeInput): MergedReport => {
  const { topology, now } = input;
  if (isBeingTakenDown(topology, now)) {
    return merge(asRemoval(input));
  }
  if (isBeginning(topology, now)) {
    return merge(asBeginning(input));
  }
  return isLeftStanding(topology)
    ? { ...merge(input), meanwhile: merge(asRemoval(input)) }
    : merge(input);
};
