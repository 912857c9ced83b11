export * from './appliedAt';
export * from './askedAnnotations';
export * from './askedNlb';
export * from './askedSettings';
export {
  attributeDrift,
  settingText,
  type AttributeDifference,
} from './attributeDrift';
export * from './assessEdge';
export { assessRequest, currentRequest } from './assessRequest';
export * from './backendVerdicts';
export * from './bindingRefusal';
export * from './certificateExpiry';
export * from './changeAnswer';
export * from './countingProxies';
export * from './draining';
export * from './foreignPlace';
export * from './HopAssessment';
export * from './hostnameCoverage';
export * from './isFilling';
export { closedGate, isHeldByGate } from './isHeldByGate';
export * from './isSameSetting';
export * from './isServing';
export * from './isWishStale';
export * from './isZoneLost';
export * from './judgeCondition';
export {
  judgeName,
  NAME_FAULTS,
  plainHostnames,
  type NameFault,
  type NameJudgement,
  type NameMeaning,
} from './judgeName';
export * from './listenerVerdicts';
export {
  judgeProbe,
  ownProbes,
  probeUrl,
  type ProbeVerdict,
} from './judgeProbe';
export * from './liveAttribute';
export * from './liveSetting';
export { balancerName, findResolved } from './nameVerdict';
export { nlbDrift, type NlbDifference } from './nlbDrift';
export * from './objectRefs';
export * from './refusalText';
export * from './refusedRequests';
export * from './RequestRecord';
export * from './routeVerdicts';
export { appPortsOf, tlsPortsOf } from './servicePorts';
export * from './settingDrift';
export * from './servesPort';
export { standingRefusal, type Refusal } from './standingRefusal';
export * from './targetHealth';
export { compareTargetSet } from './targetSet';
export * from './targetTimes';
export * from './unresolvedShare';
export * from './worstState';
export { edgeCertificateArns } from './hops/certificate';
export { deploymentFacts, isRollingOut } from './hops/envoyDeployment';
export { lastMove } from './hops/gateway';
export { owningController } from './hops/controllerOwnership';
export {
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
  oldestTime,
} from './elapsed';
export { hasComeToStay, isRefusalUnclear, isRetrying } from './standingRefusal';
