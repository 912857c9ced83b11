import type { EdgeId } from '../identity';
import type { KubeEvent, Service } from '../snapshot';
import { byName } from './byName';
import {
  follow,
  pointingAt,
  pointingAtObject,
  type ClusterIndex,
} from './ClusterIndex';
import type { EdgeTopology } from './EdgeTopology';
import { RELATIONS } from './relations';
import type { Ref } from './Relation';

type ManagedObjects = Pick<
  EdgeTopology,
  | 'service'
  | 'deployment'
  | 'pods'
  | 'envoyNamespace'
  | 'envoyEndpoints'
  | 'targetGroupBindings'
  | 'events'
>;

/** An event whose times nobody can read counts as the oldest. */
const seenAt = ({ lastSeen }: KubeEvent): number => Date.parse(lastSeen) || 0;

const bySeen = (a: KubeEvent, b: KubeEvent): number =>
  seenAt(a) - seenAt(b) || byName(a, b);

/** A deleted Service's events stay for an hour and may regard an earlier one of the same name. */
const concerns =
  ({ metadata }: { readonly metadata: Service['metadata'] }) =>
  ({ regarding }: KubeEvent): boolean =>
    !regarding.uid || !metadata.uid || regarding.uid === metadata.uid;

const aroundService = (index: ClusterIndex, service: Service | undefined) => {
  if (!service) {
    return { envoyEndpoints: [], targetGroupBindings: [], events: [] };
  }
  const bindings = pointingAtObject(index, RELATIONS.binding, service);
  const events = [
    ...pointingAtObject(index, RELATIONS.serviceEvent, service).filter(
      concerns(service),
    ),
    ...bindings.flatMap(binding =>
      pointingAtObject(index, RELATIONS.bindingEvent, binding).filter(
        concerns(binding),
      ),
    ),
  ];
  return {
    envoyEndpoints: pointingAtObject(index, RELATIONS.endpoints, service).sort(
      byName,
    ),
    targetGroupBindings: [...bindings].sort(byName),
    events: events.sort(bySeen),
  };
};

const preferLoadBalancer = (services: readonly Service[]) => {
  const sorted = [...services].sort(byName);
  return sorted.find(({ type }) => type === 'LoadBalancer') ?? sorted[0];
};

/**
 * What Envoy Gateway and the load-balancer controller made for an edge. With merged Gateways the
 * objects belong to the class and several edges share them.
 * @internal
 */
export const findManagedObjects = (
  index: ClusterIndex,
  { namespace, gateway: name }: EdgeId,
  {
    gatewayClass,
    classEnvoyProxy,
  }: Pick<EdgeTopology, 'gatewayClass' | 'classEnvoyProxy'>,
): ManagedObjects => {
  const own: Ref<'gateways'> = { part: 'gateways', namespace, name };
  const merged: Ref<'gatewayclasses'> | undefined =
    classEnvoyProxy?.mergeGateways && gatewayClass
      ? { part: 'gatewayclasses', name: gatewayClass.metadata.name }
      : undefined;
  const service = preferLoadBalancer(
    merged
      ? pointingAt(index, RELATIONS.mergedService, merged)
      : pointingAt(index, RELATIONS.managedService, own),
  );
  return {
    service,
    envoyNamespace: service && follow(index, RELATIONS.home, service)[0],
    deployment: (merged
      ? pointingAt(index, RELATIONS.mergedDeployment, merged)
      : pointingAt(index, RELATIONS.deployment, own)
    ).sort(byName)[0],
    pods: (merged
      ? pointingAt(index, RELATIONS.mergedPod, merged)
      : pointingAt(index, RELATIONS.pod, own)
    ).sort(byName),
    ...aroundService(index, service),
  };
};
