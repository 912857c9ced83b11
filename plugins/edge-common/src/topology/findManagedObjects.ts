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

type Wish = Pick<EdgeTopology, 'gateway' | 'classEnvoyProxy'>;

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

/** Who Envoy Gateway names as the owner of what it made. */
type Owner =
  | { readonly of: 'gateway'; readonly ref: Ref<'gateways'> }
  | { readonly of: 'class'; readonly ref: Ref<'gatewayclasses'> };

const madeFor = (index: ClusterIndex, owner: Owner) =>
  owner.of === 'class'
    ? {
        services: pointingAt(index, RELATIONS.mergedService, owner.ref),
        deployments: pointingAt(index, RELATIONS.mergedDeployment, owner.ref),
        pods: pointingAt(index, RELATIONS.mergedPod, owner.ref),
      }
    : {
        services: pointingAt(index, RELATIONS.managedService, owner.ref),
        deployments: pointingAt(index, RELATIONS.deployment, owner.ref),
        pods: pointingAt(index, RELATIONS.pod, owner.ref),
      };

const isAnything = (made: ReturnType<typeof madeFor>): boolean =>
  Object.values(made).some(({ length }) => length > 0);

/**
 * The EnvoyProxy of the class says whether its Gateways are merged. When it is gone, or its class
 * is, what it once merged goes on running under the labels of the class; and what a Gateway had
 * of its own runs until the merged ones replace it.
 */
const madeForEdge = (
  index: ClusterIndex,
  { namespace, gateway: name }: EdgeId,
  { gateway, classEnvoyProxy }: Wish,
): ReturnType<typeof madeFor> => {
  const own = madeFor(index, {
    of: 'gateway',
    ref: { part: 'gateways', namespace, name },
  });
  if (!gateway || (classEnvoyProxy && !classEnvoyProxy.mergeGateways)) {
    return own;
  }
  const merged = madeFor(index, {
    of: 'class',
    ref: { part: 'gatewayclasses', name: gateway.gatewayClassName },
  });
  const [first, second] = classEnvoyProxy ? [merged, own] : [own, merged];
  return isAnything(first) ? first : second;
};

/**
 * What Envoy Gateway and the load-balancer controller made for an edge. With merged Gateways the
 * objects belong to the class and several edges share them.
 * @internal
 */
export const findManagedObjects = (
  index: ClusterIndex,
  id: EdgeId,
  wish: Wish,
): ManagedObjects => {
  const { services, deployments, pods } = madeForEdge(index, id, wish);
  const service = preferLoadBalancer(services);
  return {
    service,
    envoyNamespace: service && follow(index, RELATIONS.home, service)[0],
    deployment: [...deployments].sort(byName)[0],
    pods: [...pods].sort(byName),
    ...aroundService(index, service),
  };
};
