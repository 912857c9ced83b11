import { keyOf } from '../objects/ClusterObject';
import { Service } from '../objects/core';
import { resourceName, securityGroupId, trackingTags } from './awsNames';
import { buildListeners } from './buildListeners';
import { buildTargetGroup } from './buildTargetGroup';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { LoadBalancerWish, Model, Scheme } from './Model';
import { ModelError } from './ModelError';
import { ServiceAnnotations } from './ServiceAnnotations';

function schemeOf(annotations: ServiceAnnotations, present?: Scheme): Scheme {
  const scheme = annotations.text('scheme') ?? present ?? 'internal';
  if (scheme !== 'internal' && scheme !== 'internet-facing') {
    throw new ModelError(`unknown scheme: ${scheme}`);
  }
  return scheme;
}

function securityGroupsOf(
  annotations: ServiceAnnotations,
  settings: LoadBalancerSettings,
  stack: string,
): readonly string[] {
  const own = annotations.list('security-groups');
  const managed = securityGroupId('managed', stack);
  const backend = securityGroupId('backend', settings.clusterName);
  const manages =
    annotations.text('manage-backend-security-group-rules') === 'true';
  if (own.length === 0) {
    return [managed, backend];
  }
  return manages ? [...own, backend] : own;
}

function nameOf(
  annotations: ServiceAnnotations,
  service: Service,
  fixed: readonly unknown[],
): string {
  const name = annotations.text('name');
  if (name !== undefined && name.length > 32) {
    throw new ModelError(
      'load balancer name cannot be longer than 32 characters',
    );
  }
  return name ?? resourceName(service.metadata, fixed);
}

function buildLoadBalancer(
  settings: LoadBalancerSettings,
  service: Service,
  present?: Scheme,
): LoadBalancerWish {
  const annotations = new ServiceAnnotations(service.metadata.annotations);
  const stack = keyOf(service);
  const scheme = schemeOf(annotations, present);
  const subnets = annotations.list('subnets');
  return {
    name: nameOf(annotations, service, [settings.clusterName, scheme]),
    scheme,
    ipAddressType:
      annotations.text('ip-address-type') === 'dualstack'
        ? 'dualstack'
        : 'ipv4',
    subnetIds: subnets.length > 0 ? subnets : settings.subnetIds,
    securityGroups: securityGroupsOf(annotations, settings, stack),
    attributes: annotations.map('attributes'),
    tags: {
      ...annotations.map('additional-resource-tags'),
      ...trackingTags(settings, stack, 'LoadBalancer'),
    },
  };
}

/**
 * What a Service asks of AWS. Pure: the same Service gives the same names and settings.
 * @param present - scheme of the load balancer that is there, kept where none is asked for
 * @throws ModelError where the annotations cannot be followed
 * @internal
 */
export function buildModel(
  settings: LoadBalancerSettings,
  service: Service,
  present?: Scheme,
): Model {
  const targetGroups = service.spec.ports.map(port =>
    buildTargetGroup(settings, service, port),
  );
  return {
    stack: keyOf(service),
    loadBalancer: buildLoadBalancer(settings, service, present),
    targetGroups,
    listeners: buildListeners(settings, service, targetGroups),
  };
}

/**
 * Lets a Service go unless its annotations protect the load balancer.
 * @throws ModelError
 * @internal
 */
export function requireDeletable({ metadata }: Service): void {
  const attributes = new ServiceAnnotations(metadata.annotations).map(
    'attributes',
  );
  if (attributes['deletion_protection.enabled'] === 'true') {
    throw new ModelError(
      `deletion_protection is enabled, cannot delete the service: ${metadata.name}`,
    );
  }
}
