import { ENTITY_REF_ANNOTATION, type EdgeId } from '../identity';
import type { HttpRoute, Policy } from '../snapshot';
import { byName } from './byName';
import {
  follow,
  lookUp,
  pointingAt,
  pointingAtObject,
  type ClusterIndex,
} from './ClusterIndex';
import type { EdgeTopology } from './EdgeTopology';
import { RELATIONS } from './relations';
import type { Ref } from './Relation';

type GatewayObjects = Pick<
  EdgeTopology,
  | 'gateway'
  | 'gatewayClass'
  | 'envoyProxy'
  | 'classEnvoyProxy'
  | 'policies'
  | 'listenerSets'
  | 'routes'
>;

/** What hangs on a Gateway: ListenerSets, and routes on it or on one of those. @internal */
export const attachedTo = (
  index: ClusterIndex,
  ref: Ref<'gateways'>,
): Pick<EdgeTopology, 'listenerSets' | 'routes'> => {
  const listenerSets = pointingAt(index, RELATIONS.setParent, ref);
  const routes = [
    ...pointingAt(index, RELATIONS.parent, ref),
    ...pointingAt(index, RELATIONS.grpcParent, ref),
    ...listenerSets.flatMap(set => [
      ...pointingAtObject(index, RELATIONS.parentSet, set),
      ...pointingAtObject(index, RELATIONS.grpcParentSet, set),
    ]),
  ];
  return {
    listenerSets: listenerSets.sort(byName),
    routes: [...new Set(routes)].sort(byName),
  };
};

/** Policies that name the route itself, which beat those of its Gateway. */
const routePolicies = (index: ClusterIndex, route: HttpRoute): Policy[] => {
  switch (route.kind) {
    case 'HTTPRoute':
      return [
        ...pointingAtObject(index, RELATIONS.routePolicy, route),
        ...pointingAtObject(index, RELATIONS.routeSecurity, route),
      ];
    case 'GRPCRoute':
      return [
        ...pointingAtObject(index, RELATIONS.grpcRoutePolicy, route),
        ...pointingAtObject(index, RELATIONS.grpcRouteSecurity, route),
      ];
    default:
      return route.kind satisfies never;
  }
};

const policiesOf = (
  index: ClusterIndex,
  ref: Ref<'gateways'>,
  routes: readonly HttpRoute[],
): Policy[] => {
  const found = [
    ...pointingAt(index, RELATIONS.clientPolicy, ref),
    ...pointingAt(index, RELATIONS.backendPolicy, ref),
    ...pointingAt(index, RELATIONS.securityPolicy, ref),
    ...routes.flatMap(route => routePolicies(index, route)),
  ];
  return [...new Set(found)].sort(
    (a, b) => a.kind.localeCompare(b.kind, 'en') || byName(a, b),
  );
};

/** What people wrote for an edge: the Gateway and everything that shapes or uses it. @internal */
export const findGatewayObjects = (
  index: ClusterIndex,
  { namespace, gateway: name, scope }: EdgeId,
): GatewayObjects => {
  const ref: Ref<'gateways'> = { part: 'gateways', namespace, name };
  const gateway = lookUp(index, ref);
  const gatewayClass =
    gateway && follow(index, RELATIONS.gatewayClass, gateway)[0];
  const attached = attachedTo(index, ref);
  const routes = attached.routes.filter(
    ({ metadata }) =>
      !scope || metadata.annotations[ENTITY_REF_ANNOTATION] === scope,
  );
  return {
    gateway,
    gatewayClass,
    envoyProxy: gateway && follow(index, RELATIONS.parameters, gateway)[0],
    classEnvoyProxy:
      gatewayClass && follow(index, RELATIONS.classParameters, gatewayClass)[0],
    policies: policiesOf(index, ref, routes),
    listenerSets: attached.listenerSets,
    routes,
  };
};
