import type { DoctorRule } from '../DoctorRule';
import { unknownLoadBalancer } from './A01-unknown-load-balancer';
import { loadBalancerNotActive } from './A02-load-balancer-not-active';
import { secondLoadBalancer } from './A03-second-load-balancer';
import { otherScheme } from './A04-other-scheme';
import { tlsNotTerminated } from './A05-tls-not-terminated';
import { plainPortIsTls } from './A06-plain-port-is-tls';
import { otherCertificates } from './A07-other-certificates';
import { certificateNotIssued } from './A08-certificate-not-issued';
import { certificateRunsOut } from './A09-certificate-runs-out';
import { hostnameNotCovered } from './A10-hostname-not-covered';
import { otherSslPolicy } from './A11-other-ssl-policy';
import { otherAlpnPolicy } from './A12-other-alpn-policy';
import { noHealthyTarget } from './A13-no-healthy-target';
import { someTargetsUnhealthy } from './A14-some-targets-unhealthy';
import { targetNotInUse } from './A15-target-not-in-use';
import { targetsAreNotThePods } from './A16-targets-are-not-the-pods';
import { closedToLoadBalancer } from './A17-closed-to-load-balancer';
import { clientsKeptOut } from './A18-clients-kept-out';
import { noSecurityGroup } from './A19-no-security-group';
import { clusterTagUnclear } from './A20-cluster-tag-unclear';
import { manyGroupRules } from './A21-many-group-rules';
import { otherAttributes } from './A22-other-attributes';
import { logBucketUnfit } from './A23-log-bucket-unfit';
import { notProtected } from './A24-not-protected';
import { clientsFailTls } from './A25-clients-fail-tls';
import { targetsReset } from './A26-targets-reset';
import { loadBalancerResets } from './A27-load-balancer-resets';
import { portsExhausted } from './A28-ports-exhausted';
import { flowsRefused } from './A29-flows-refused';
import { nameLeadsElsewhere } from './A30-name-leads-elsewhere';
import { accountNearlyFull } from './A31-account-nearly-full';
import { fewFreeAddresses } from './A32-few-free-addresses';
import { probeContradicts } from './A33-probe-contradicts';
import { loadBalancerGone } from './A34-load-balancer-gone';
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
import { annotationsInMetadata } from './M01-annotations-in-metadata';
import { tooManyInfrastructureEntries } from './M02-too-many-infrastructure-entries';
import { annotationsRestartEnvoy } from './M03-annotations-restart-envoy';
import { settingSaidTwice } from './M04-setting-said-twice';
import { noLoadBalancerClass } from './M05-no-load-balancer-class';
import { foreignClass } from './M06-foreign-class';
import { classSettingsReplaced } from './M07-class-settings-replaced';
import { missingEnvoyProxy } from './M08-missing-envoy-proxy';
import { settingsOnMergedGateway } from './M09-settings-on-merged-gateway';
import { unusedSslPort } from './M10-unused-ssl-port';
import { everyPortIsTls } from './M11-every-port-is-tls';
import { tlsWithoutCertificate } from './M12-tls-without-certificate';
import { invalidCertificateArn } from './M13-invalid-certificate-arn';
import { foreignCertificate } from './M14-foreign-certificate';
import { tlsListenerBehindTls } from './M15-tls-listener-behind-tls';
import { tlsToPlainEnvoy } from './M16-tls-to-plain-envoy';
import { unknownTlsPolicy } from './M17-unknown-tls-policy';
import { oldTlsAccepted } from './M18-old-tls-accepted';
import { onlyTls13 } from './M19-only-tls-1-3';
import { redirectLoop } from './M20-redirect-loop';
import { redirectWithoutScheme } from './M21-redirect-without-scheme';
import { plainPortWithoutRedirect } from './M22-plain-port-without-redirect';
import { redirectStatus } from './M23-redirect-status';
import { appOnPlainPort } from './M24-app-on-plain-port';
import { noForwardedProto } from './M25-no-forwarded-proto';
import { earlyHeaderOverwritten } from './M26-early-header-overwritten';
import { oidcWithoutRedirect } from './M27-oidc-without-redirect';
import { proxyProtocolNotExpected } from './M28-proxy-protocol-not-expected';
import { proxyProtocolNotSent } from './M29-proxy-protocol-not-sent';
import { proxyProtocolValue } from './M30-proxy-protocol-value';
import { proxyProtocolOnOneSection } from './M31-proxy-protocol-on-one-section';
import { proxyProtocolHealthCheck } from './M32-proxy-protocol-health-check';
import { clientAddressTwice } from './M33-client-address-twice';
import { healthCheckWithoutRoute } from './M34-health-check-without-route';
import { healthCheckPort } from './M35-health-check-port';
import { healthCheckLimits } from './M36-health-check-limits';
import { tcpHealthCheck } from './M37-tcp-health-check';
import { loadBalancerName } from './M38-load-balancer-name';
import { explicitName } from './M39-explicit-name';
import { fixedAddresses } from './M40-fixed-addresses';
import { openToTheInternet } from './M41-open-to-the-internet';
import { addressRanges } from './M42-address-ranges';
import { closedPodPorts } from './M43-closed-pod-ports';
import { crossZoneUnset } from './M44-cross-zone-unset';
import { deprecatedAnnotation } from './M45-deprecated-annotation';
import { accessLogsWithoutBucket } from './M46-access-logs-without-bucket';
import { accessLogsWithoutTls } from './M47-access-logs-without-tls';
import { stickyToEnvoy } from './M48-sticky-to-envoy';
import { noAlpnPolicy } from './M49-no-alpn-policy';
import { grpcWithoutHttp2 } from './M50-grpc-without-http2';
import { http3BehindTls } from './M51-http3-behind-tls';
import { longStreams } from './M52-long-streams';
import { attributesOfTlsListener } from './M53-attributes-of-tls-listener';
import { localTrafficOfNodes } from './M54-local-traffic-of-nodes';
import { unusedNodePorts } from './M55-unused-node-ports';
import { singlePointOfFailure } from './M56-single-point-of-failure';
import { shortDrain } from './M57-short-drain';
import { askedCertificatesMissHostname } from './M58-asked-certificates-miss-hostname';
import { hostnamesDoNotOverlap } from './M59-hostnames-do-not-overlap';
import { backendWithoutGrant } from './M60-backend-without-grant';
import { openToAllNamespaces } from './M61-open-to-all-namespaces';
import { unusableBackend } from './M62-unusable-backend';
import { shadowedRoute } from './M63-shadowed-route';
import { listenersInConflict } from './M64-listeners-in-conflict';
import { plainApplicationPort } from './M65-plain-application-port';
import { pathValue } from './M66-path-value';
import { noNodePorts } from './M67-no-node-ports';
import { gatewayNameTooLong } from './M68-gateway-name-too-long';
import { udpBesideTcp } from './M69-udp-beside-tcp';
import { readinessPortOfNodes } from './M70-readiness-port-of-nodes';
import { farReachingEnvoyProxy } from './M71-far-reaching-envoy-proxy';

/**
 * The registry: every rule the doctor knows. M rules read manifests, K rules the live cluster,
 * A rules AWS as well.
 * @public
 */
export const RULES: readonly DoctorRule[] = [
  annotationsInMetadata,
  tooManyInfrastructureEntries,
  annotationsRestartEnvoy,
  settingSaidTwice,
  noLoadBalancerClass,
  foreignClass,
  classSettingsReplaced,
  missingEnvoyProxy,
  settingsOnMergedGateway,
  unusedSslPort,
  everyPortIsTls,
  tlsWithoutCertificate,
  invalidCertificateArn,
  foreignCertificate,
  tlsListenerBehindTls,
  tlsToPlainEnvoy,
  unknownTlsPolicy,
  oldTlsAccepted,
  onlyTls13,
  redirectLoop,
  redirectWithoutScheme,
  plainPortWithoutRedirect,
  redirectStatus,
  appOnPlainPort,
  noForwardedProto,
  earlyHeaderOverwritten,
  oidcWithoutRedirect,
  proxyProtocolNotExpected,
  proxyProtocolNotSent,
  proxyProtocolValue,
  proxyProtocolOnOneSection,
  proxyProtocolHealthCheck,
  clientAddressTwice,
  healthCheckWithoutRoute,
  healthCheckPort,
  healthCheckLimits,
  tcpHealthCheck,
  loadBalancerName,
  explicitName,
  fixedAddresses,
  openToTheInternet,
  addressRanges,
  closedPodPorts,
  crossZoneUnset,
  deprecatedAnnotation,
  accessLogsWithoutBucket,
  accessLogsWithoutTls,
  stickyToEnvoy,
  noAlpnPolicy,
  grpcWithoutHttp2,
  http3BehindTls,
  longStreams,
  attributesOfTlsListener,
  localTrafficOfNodes,
  unusedNodePorts,
  singlePointOfFailure,
  shortDrain,
  askedCertificatesMissHostname,
  hostnamesDoNotOverlap,
  backendWithoutGrant,
  openToAllNamespaces,
  unusableBackend,
  shadowedRoute,
  listenersInConflict,
  plainApplicationPort,
  pathValue,
  noNodePorts,
  gatewayNameTooLong,
  udpBesideTcp,
  readinessPortOfNodes,
  farReachingEnvoyProxy,
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
  unknownLoadBalancer,
  loadBalancerNotActive,
  secondLoadBalancer,
  otherScheme,
  tlsNotTerminated,
  plainPortIsTls,
  otherCertificates,
  certificateNotIssued,
  certificateRunsOut,
  hostnameNotCovered,
  otherSslPolicy,
  otherAlpnPolicy,
  noHealthyTarget,
  someTargetsUnhealthy,
  targetNotInUse,
  targetsAreNotThePods,
  closedToLoadBalancer,
  clientsKeptOut,
  noSecurityGroup,
  clusterTagUnclear,
  manyGroupRules,
  otherAttributes,
  logBucketUnfit,
  notProtected,
  clientsFailTls,
  targetsReset,
  loadBalancerResets,
  portsExhausted,
  flowsRefused,
  nameLeadsElsewhere,
  accountNearlyFull,
  fewFreeAddresses,
  probeContradicts,
  loadBalancerGone,
];
