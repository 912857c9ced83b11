import { createHash } from 'node:crypto';
import { Meta } from '../objects/ClusterObject';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { Attributes } from './Model';

function short(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
}

function hash(parts: readonly unknown[], length: number): string {
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('hex')
    .slice(0, length);
}

/** `k8s-<8 of the namespace>-<8 of the name>-<10 of a hash>`; the hash covers what may not change in place. @internal */
export function resourceName(
  { namespace = '', name, uid }: Meta,
  fixed: readonly unknown[],
): string {
  return `k8s-${short(namespace)}-${short(name)}-${hash([uid, ...fixed], 10)}`;
}

/** A security group id that stays the same for what it is for. @internal */
export function securityGroupId(...purpose: readonly string[]): string {
  return `sg-${hash(purpose, 17)}`;
}

/** The tags by which a controller finds again what it made for a Service. @internal */
export function trackingTags(
  {
    clusterName,
    marks: { tags },
  }: Pick<LoadBalancerSettings, 'clusterName' | 'marks'>,
  stack: string,
  resource: string,
): Attributes {
  return {
    [tags.cluster]: clusterName,
    [tags.stack]: stack,
    [tags.resource]: resource,
  };
}
