import type { DoctorRule } from '../DoctorRule';
import { loadBalancerNotActive } from './A02-load-balancer-not-active';
import { otherScheme } from './A04-other-scheme';
import { tlsNotTerminated } from './A05-tls-not-terminated';
import { plainPortIsTls } from './A06-plain-port-is-tls';
import { otherCertificates } from './A07-other-certificates';
import { certificateNotIssued } from './A08-certificate-not-issued';
import { otherSslPolicy } from './A11-other-ssl-policy';
import { otherAlpnPolicy } from './A12-other-alpn-policy';
import { noHealthyTarget } from './A13-no-healthy-target';
import { otherAttributes } from './A22-other-attributes';
import { classNotServed } from './K01-class-not-served';
import { gatewayRefused } from './K02-gateway-refused';
import { noAddress } from './K03-no-address';
import { noEnvoyReplica } from './K05-no-envoy-replica';
import { noManagedService } from './K07-no-managed-service';
import { serviceNotOwned } from './K08-service-not-owned';
import { buildRefused } from './K09-build-refused';
import { deployRefused } from './K10-deploy-refused';
import { listenerConflict } from './K13-listener-conflict';
import { listenerRefused } from './K14-listener-refused';
import { routeNotAccepted } from './K17-route-not-accepted';
import { backendNotResolved } from './K18-backend-not-resolved';
import { noReadyEndpoints } from './K19-no-ready-endpoints';
import { policyNotInForce } from './K21-policy-not-in-force';
import { controllerBehind } from './K34-controller-behind';
import { changeNotInForce } from './K35-change-not-in-force';
import { annotationsInMetadata } from './M01-annotations-in-metadata';
import { annotationsRestartEnvoy } from './M03-annotations-restart-envoy';
import { noLoadBalancerClass } from './M05-no-load-balancer-class';
import { missingEnvoyProxy } from './M08-missing-envoy-proxy';
import { unusedSslPort } from './M10-unused-ssl-port';
import { everyPortIsTls } from './M11-every-port-is-tls';
import { invalidCertificateArn } from './M13-invalid-certificate-arn';
import { tlsListenerBehindTls } from './M15-tls-listener-behind-tls';
import { redirectLoop } from './M20-redirect-loop';
import { redirectWithoutScheme } from './M21-redirect-without-scheme';
import { noForwardedProto } from './M25-no-forwarded-proto';
import { proxyProtocolNotExpected } from './M28-proxy-protocol-not-expected';
import { proxyProtocolNotSent } from './M29-proxy-protocol-not-sent';
import { proxyProtocolHealthCheck } from './M32-proxy-protocol-health-check';

/**
 * The registry: every rule the doctor knows. M rules read manifests, K rules the live cluster,
 * A rules AWS as well.
 * @public
 */
export const RULES: readonly DoctorRule[] = [
  annotationsInMetadata,
  annotationsRestartEnvoy,
  noLoadBalancerClass,
  missingEnvoyProxy,
  unusedSslPort,
  everyPortIsTls,
  invalidCertificateArn,
  tlsListenerBehindTls,
  redirectLoop,
  redirectWithoutScheme,
  noForwardedProto,
  proxyProtocolNotExpected,
  proxyProtocolNotSent,
  proxyProtocolHealthCheck,
  classNotServed,
  gatewayRefused,
  noAddress,
  noEnvoyReplica,
  noManagedService,
  serviceNotOwned,
  buildRefused,
  deployRefused,
  listenerConflict,
  listenerRefused,
  routeNotAccepted,
  backendNotResolved,
  noReadyEndpoints,
  policyNotInForce,
  controllerBehind,
  changeNotInForce,
  loadBalancerNotActive,
  otherScheme,
  tlsNotTerminated,
  plainPortIsTls,
  otherCertificates,
  certificateNotIssued,
  otherSslPolicy,
  otherAlpnPolicy,
  noHealthyTarget,
  otherAttributes,
];
