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
export * from './certificateExpiry';
export * from './foreignPlace';
export * from './HopAssessment';
export * from './hostnameCoverage';
export * from './isFilling';
export * from './isSameSetting';
export * from './isServing';
export * from './judgeCondition';
export * from './listenerVerdicts';
export * from './liveSetting';
export { nlbDrift, type NlbDifference } from './nlbDrift';
export * from './objectRefs';
export * from './refusalText';
export * from './refusedRequests';
export * from './RequestRecord';
export * from './routeVerdicts';
export { appPortsOf, tlsPortsOf } from './servicePorts';
export * from './settingDrift';
export { standingRefusal, type Refusal } from './standingRefusal';
export * from './targetHealth';
export * from './worstState';
export { edgeCertificateArns } from './hops/certificate';
export { isRollingOut } from './hops/envoyDeployment';
export { owningController } from './hops/controllerOwnership';
export {
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
  oldestTime,
} from './elapsed';
export { hasComeToStay, isRetrying } from './standingRefusal';
