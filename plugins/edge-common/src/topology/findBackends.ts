import type { HttpRoute, Service } from '../snapshot';
import { byName } from './byName';
import { follow, pointingAtObject, type ClusterIndex } from './ClusterIndex';
import type { EdgeTopology } from './EdgeTopology';
import { groupBy } from './groupBy';
import { RELATIONS } from './relations';
import { refKey } from './Relation';

type Backends = Pick<
  EdgeTopology,
  'backends' | 'backendEndpoints' | 'nearbyServices'
>;

const byNamespace = groupBy(({ metadata }: Service) => [
  metadata.namespace ?? '',
]);

type Names = Backends['nearbyServices'];

const sorted = new WeakMap<readonly Service[], Names>();

const namesOf = (services: readonly Service[], namespace: string): Names => {
  const names =
    sorted.get(services) ??
    services
      .map(({ metadata: { name } }) => ({ namespace, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  sorted.set(services, names);
  return names;
};

const nearby = (
  { objects }: ClusterIndex,
  routes: readonly HttpRoute[],
): Names => {
  const named = routes.flatMap(route => RELATIONS.backend.refs(route));
  return [...new Set(named.map(({ namespace = '' }) => namespace))]
    .sort()
    .flatMap(namespace =>
      namesOf(byNamespace(objects.services).get(namespace) ?? [], namespace),
    );
};

/** The Services that the routes send requests to, with the addresses behind them. @internal */
export const findBackends = (
  index: ClusterIndex,
  routes: readonly HttpRoute[],
): Backends => {
  const found = new Map(
    routes
      .flatMap(route => follow(index, RELATIONS.backend, route))
      .map(service => [
        refKey({ part: 'services', ...service.metadata }),
        service,
      ]),
  );
  const backends = [...found.keys()]
    .sort()
    .flatMap(key => found.get(key) ?? []);
  return {
    backends,
    backendEndpoints: backends.flatMap(service =>
      pointingAtObject(index, RELATIONS.endpoints, service).sort(byName),
    ),
    nearbyServices: nearby(index, routes),
  };
};
