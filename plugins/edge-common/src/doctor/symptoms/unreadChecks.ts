/** A check that cannot be made from what the portal reads. @internal */
export interface UnreadCheck {
  readonly title: string;
  readonly reason: string;
}

const SECURITY_GROUPS = 'security groups are not read';
const METRICS = 'metrics are not read';
const TWO_VERSIONS = 'it compares two versions, and there is only one';

/**
 * Checks that belong to a symptom and have no rule, because nothing reads what they look at. They
 * are listed as skipped, so that a list of passes is not taken for the whole.
 * @internal
 */
export const UNREAD_CHECKS: Readonly<Record<string, UnreadCheck>> = {
  A17: {
    title: 'Security groups keep the load balancer from the pods',
    reason: SECURITY_GROUPS,
  },
  A18: {
    title: 'The load balancer’s security groups keep clients out',
    reason: SECURITY_GROUPS,
  },
  A25: { title: 'Clients fail to negotiate TLS', reason: METRICS },
  A26: { title: 'Targets reset many connections', reason: METRICS },
  A30: {
    title: 'The host name leads to another address',
    reason: 'names are not resolved',
  },
  D08: {
    title: 'The edge is deleted while deletion protection is on',
    reason: TWO_VERSIONS,
  },
  D11: {
    title: 'The default certificate changes',
    reason: TWO_VERSIONS,
  },
  K24: {
    title: 'Envoy pods start without a readiness gate',
    reason: 'labels of namespaces are not read',
  },
  M27: {
    title: 'OIDC returns people to http',
    reason: 'SecurityPolicies are not read',
  },
};
