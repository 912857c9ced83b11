import { ENTITY_REF_ANNOTATION, objectKey, type EdgeId } from '../identity';
import type { HttpRoute, Policy } from '../snapshot';
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
  | 'routes'
>;

const byName = (
  a: { readonly metadata: { namespace?: string; name: string } },
  b: { readonly metadata: { namespace?: string; name: string } },
): number => {
  const key = ({ metadata }: typeof a) =>
    objectKey({ group: '', kind: '', ...metadata });
  return key(a) < key(b) ? -1 : 1;
};

const routesOf = (
  index: ClusterIndex,
  ref: Ref<'gateways'>,
  scope: string | undefined,
): HttpRoute[] =>
  pointingAt(index, RELATIONS.parent, ref)
    .filter(
      ({ metadata }) =>
        !scope || metadata.annotations[ENTITY_REF_ANNOTATION] === scope,
    )
    .sort(byName);

const policiesOf = (
  index: ClusterIndex,
  ref: Ref<'gateways'>,
  routes: readonly HttpRoute[],
): Policy[] => {
  const found = [
    ...pointingAt(index, RELATIONS.clientPolicy, ref),
    ...pointingAt(index, RELATIONS.backendPolicy, ref),
    ...routes.flatMap(route =>
      pointingAtObject(index, RELATIONS.routePolicy, route),
    ),
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
  const routes = routesOf(index, ref, scope);
  return {
    gateway,
    gatewayClass,
    envoyProxy: gateway && follow(index, RELATIONS.parameters, gateway)[0],
    classEnvoyProxy:
      gatewayClass && follow(index, RELATIONS.classParameters, gatewayClass)[0],
    policies: policiesOf(index, ref, routes),
    routes,
  };
};
