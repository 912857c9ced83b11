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

/** What AWS shows: the rules that read the account beside the cluster. @internal */
export const AWS_RULES: readonly DoctorRule[] = [
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
