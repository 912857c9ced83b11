import type { DoctorRule } from '../DoctorRule';
import { classNotServed } from './K01-class-not-served';
import { gatewayRefused } from './K02-gateway-refused';
import { noAddress } from './K03-no-address';
import { addressOverlooked } from './K04-address-overlooked';
import { noEnvoyReplica } from './K05-no-envoy-replica';
import { notCaughtUp } from './K06-not-caught-up';
import { noManagedService } from './K07-no-managed-service';
import { serviceNotOwned } from './K08-service-not-owned';
import { buildRefused } from './K09-build-refused';
import { deployRefused } from './K10-deploy-refused';
import { otherClass } from './K11-other-class';
import { settingsNotCarried } from './K12-settings-not-carried';
import { listenerConflict } from './K13-listener-conflict';
import { listenerRefused } from './K14-listener-refused';
import { nothingAttached } from './K15-nothing-attached';
import { routeOverlooked } from './K16-route-overlooked';
import { routeNotAccepted } from './K17-route-not-accepted';
import { backendNotResolved } from './K18-backend-not-resolved';
import { noReadyEndpoints } from './K19-no-ready-endpoints';
import { rulesOverlap } from './K20-rules-overlap';
import { policyNotInForce } from './K21-policy-not-in-force';
import { parametersRefused } from './K22-parameters-refused';
import { targetGroupNotBound } from './K23-target-group-not-bound';
import { noReadinessGate } from './K24-no-readiness-gate';
import { readinessGateClosed } from './K25-readiness-gate-closed';
import { envoyInOnePlace } from './K26-envoy-in-one-place';
import { deletionHangs } from './K27-deletion-hangs';
import { releaseOutOfSupport } from './K28-release-out-of-support';
import { editedByHand } from './K29-edited-by-hand';
import { configurationFrozen } from './K30-configuration-frozen';
import { serviceRefused } from './K31-service-refused';
import { leftBehind } from './K32-left-behind';
import { nobodySpeaks } from './K33-nobody-speaks';
import { controllerBehind } from './K34-controller-behind';
import { changeNotInForce } from './K35-change-not-in-force';
import { configurationRefused } from './K36-configuration-refused';
import { shareOfRequestsLost } from './K37-share-of-requests-lost';
import { serviceWithoutLoadBalancer } from './K38-service-without-load-balancer';
import { gatewayDeletionHangs } from './K39-gateway-deletion-hangs';
import { gatewayCondition } from './K40-gateway-condition';
import { ruleWithoutAnswer } from './K41-rule-without-answer';
import { listenerSetRefused } from './K42-listener-set-refused';
import { envoyReplicaMissing } from './K43-envoy-replica-missing';
import { changeNotTakenUp } from './K44-change-not-taken-up';
import { controllerSilent } from './K45-controller-silent';
import { controllerHindered } from './K46-controller-hindered';
import { gatewayNotTakenUp } from './K47-gateway-not-taken-up';

/** What the cluster shows: the rules that read live objects of Kubernetes. @internal */
export const CLUSTER_RULES: readonly DoctorRule[] = [
  classNotServed,
  gatewayRefused,
  noAddress,
  addressOverlooked,
  noEnvoyReplica,
  notCaughtUp,
  noManagedService,
  serviceNotOwned,
  buildRefused,
  deployRefused,
  otherClass,
  settingsNotCarried,
  listenerConflict,
  listenerRefused,
  nothingAttached,
  routeOverlooked,
  routeNotAccepted,
  backendNotResolved,
  noReadyEndpoints,
  rulesOverlap,
  policyNotInForce,
  parametersRefused,
  targetGroupNotBound,
  noReadinessGate,
  readinessGateClosed,
  envoyInOnePlace,
  deletionHangs,
  releaseOutOfSupport,
  editedByHand,
  configurationFrozen,
  serviceRefused,
  leftBehind,
  nobodySpeaks,
  controllerBehind,
  changeNotInForce,
  configurationRefused,
  shareOfRequestsLost,
  serviceWithoutLoadBalancer,
  gatewayDeletionHangs,
  gatewayCondition,
  ruleWithoutAnswer,
  listenerSetRefused,
  envoyReplicaMissing,
  changeNotTakenUp,
  controllerSilent,
  controllerHindered,
  gatewayNotTakenUp,
];
