import type {
  Condition,
  Gateway,
  HttpRoute,
  KubeEvent,
  ListenerSet,
  ListenerStatus,
} from '../snapshot';
import { coversHostname, edgeHostnames } from '../status';
import type { EdgeTopology } from '../topology';

/** Free text of a controller may name anybody's objects; type, status and reason cannot. */
const silent = (conditions: readonly Condition[]): Condition[] =>
  conditions.map(condition => ({ ...condition, message: '' }));

const silentStatuses = (
  statuses: readonly ListenerStatus[],
): ListenerStatus[] =>
  statuses.map(status => ({
    ...status,
    conditions: silent(status.conditions),
  }));

const silentGateway = (gateway: Gateway): Gateway => ({
  ...gateway,
  conditions: silent(gateway.conditions),
  listenerStatuses: silentStatuses(gateway.listenerStatuses),
});

const silentRoute = (route: HttpRoute): HttpRoute => ({
  ...route,
  parents: route.parents.map(parent => ({
    ...parent,
    conditions: silent(parent.conditions),
  })),
});

/** The ListenerSets a tenant's routes hang on; the others are other tenants' business. */
const ownSets = ({ listenerSets, routes }: EdgeTopology): ListenerSet[] =>
  listenerSets
    .filter(({ metadata }) =>
      routes
        .flatMap(({ parentRefs }) => parentRefs)
        .some(
          ({ kind, namespace, name }) =>
            kind === 'ListenerSet' &&
            namespace === metadata.namespace &&
            name === metadata.name,
        ),
    )
    .map(set => ({
      ...set,
      conditions: silent(set.conditions),
      listenerStatuses: silentStatuses(set.listenerStatuses),
    }));

const silentEvent = (event: KubeEvent): KubeEvent => ({
  ...event,
  message: '',
});

/**
 * A shared Gateway as one of its tenants may see it, before anything is judged: no controller's
 * free text, no names of Services outside the namespaces of the tenant's own routes, of
 * certificates only the names that are the tenant's.
 * @internal
 */
export const scopeTopology = (topology: EdgeTopology): EdgeTopology => {
  const { gateway, routes } = topology;
  const own = new Set(routes.map(({ metadata }) => metadata.namespace));
  const hostnames = edgeHostnames(topology);
  return {
    ...topology,
    gateway: gateway && silentGateway(gateway),
    listenerSets: ownSets(topology),
    routes: routes.map(silentRoute),
    events: topology.events.map(silentEvent),
    nearbyServices: topology.nearbyServices.filter(({ namespace }) =>
      own.has(namespace),
    ),
    certificates: topology.certificates.map(certificate => ({
      ...certificate,
      domains: hostnames.filter(hostname =>
        certificate.domains.some(name => coversHostname(name, hostname)),
      ),
      validationRecords: [],
    })),
  };
};
