import { isOpenCidr } from '../schema/cidr';
import { isSameValue, itemsAt, valueAt } from '../fieldPath';
import { type Problem, problemIf, quote } from '../Problem';
import type { AskedRequest } from '../schema/edgeRequestSchema';
import type { EdgePolicy } from './EdgePolicy';

/** Tag keys that controllers and this product read; a wrong one hides or hands over resources. */
const RESERVED_TAG =
  /^(?:kubernetes\.io\/|elbv2\.k8s\.aws\/|service\.k8s\.aws\/|eks:|tls-edge\.dev\/)/;

const always = (): boolean => true;
const is =
  (given: string | boolean) =>
  (value: unknown): boolean =>
    value === given;

/** What teams may ask only where the policy's `allowed` names it. */
const NEEDS_PERMISSION: Readonly<Record<string, (item: unknown) => boolean>> = {
  namespace: always,
  gatewayClassName: always,
  loadBalancerClass: always,
  loadBalancerName: always,
  securityGroups: always,
  subnets: always,
  eipAllocations: always,
  privateIpv4Addresses: always,
  extraAnnotations: always,
  servicePatch: always,
  scheme: is('internet-facing'),
  tls: is('envoy'),
  referenceGrants: is(true),
  'allowedRoutes.from': is('All'),
  allowedCidrs: item => typeof item === 'string' && isOpenCidr(item),
  tags: item => typeof item === 'string' && RESERVED_TAG.test(item),
};

/** A list in the policy is exhaustive; without one only powerful items are refused. */
const isRefused = (
  policy: EdgePolicy,
  field: string,
  item: unknown,
): boolean => {
  const listed = policy.allowed[field];
  return listed === undefined
    ? NEEDS_PERMISSION[field]?.(item) ?? false
    : !listed.some(allowed => allowed === '*' || allowed === item);
};

const explain = (policy: EdgePolicy, field: string, given: unknown): string => {
  const listed = policy.allowed[field] ?? [];
  if (listed.length > 0) {
    return listed.map(String).join(', ');
  }
  return given === undefined
    ? 'nothing, as the policy does not open this field'
    : `${quote(given)}, as the policy does not open this field`;
};

const checkAllowed = (
  asked: AskedRequest,
  platform: unknown,
  policy: EdgePolicy,
): Problem[] => {
  const fields = new Set([
    ...Object.keys(policy.allowed),
    ...Object.keys(NEEDS_PERMISSION),
  ]);
  return [...fields].flatMap(field => {
    const given = valueAt(platform, field);
    if (given !== undefined && isSameValue(valueAt(asked, field), given)) {
      return [];
    }
    return itemsAt(asked, field)
      .filter(item => isRefused(policy, field, item))
      .map(value => ({ field, value, allowed: explain(policy, field, given) }));
  });
};

const checkLocked = (asked: AskedRequest, policy: EdgePolicy): Problem[] =>
  Object.entries(policy.locked).flatMap(([field, locked]) => {
    const value = valueAt(asked, field);
    return problemIf(value !== undefined && !isSameValue(value, locked), {
      field,
      value,
      allowed: `only ${quote(locked)}, which the policy locks`,
    });
  });

/** A locked number of pods leaves autoscaling nothing to decide. */
const checkScale = (asked: AskedRequest, policy: EdgePolicy): Problem[] =>
  problemIf(
    asked.autoscaling !== undefined && policy.locked.replicas !== undefined,
    {
      field: 'autoscaling',
      value: asked.autoscaling,
      allowed: `nothing, as the policy locks replicas to ${quote(
        policy.locked.replicas,
      )}`,
    },
  );

/**
 * What the policy has against the values that were asked; its own values are not judged.
 * @internal
 */
export const checkPolicy = (
  asked: AskedRequest,
  platform: unknown,
  policy: EdgePolicy,
): Problem[] => [
  ...checkLocked(asked, policy),
  ...checkAllowed(asked, platform, policy),
  ...checkScale(asked, policy),
  ...problemIf(
    policy.envoyProxyOwner === 'platform' && asked.carrier === 'envoyproxy',
    {
      field: 'carrier',
      value: asked.carrier,
      allowed: 'infrastructure, as the platform owns EnvoyProxy objects',
    },
  ),
];
