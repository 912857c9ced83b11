import type { DoctorRule } from '../DoctorRule';
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

/** What is asked for: the rules that read manifests, on a live edge as well. @internal */
export const MANIFEST_RULES: readonly DoctorRule[] = [
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
];
