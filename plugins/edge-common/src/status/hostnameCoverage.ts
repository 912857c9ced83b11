import type { Listener, ParentRef } from '../snapshot';
import { oncePer, type EdgeTopology } from '../topology';
import { appListeners } from './listenerVerdicts';
import { isOwnParent } from './routeVerdicts';

/** Whether a certificate name covers a host name; a wildcard stands for exactly one label. @public */
export const coversHostname = (name: string, hostname: string): boolean => {
  const [pattern, host] = [name.toLowerCase(), hostname.toLowerCase()];
  if (!pattern.startsWith('*.')) {
    return pattern === host;
  }
  const rest = pattern.slice(1);
  const label = host.slice(0, -rest.length);
  return host.endsWith(rest) && label !== '' && !label.includes('.');
};

const matches = (listener: string, route: string): boolean =>
  listener.startsWith('*.')
    ? route.endsWith(listener.slice(1)) && route !== listener.slice(2)
    : listener === route;

/** The narrower of two host names that overlap (Gateway API, hostname intersection). */
const intersect = (listener: string, route: string): string[] => {
  if (listener === route || matches(listener, route)) {
    return [route];
  }
  return matches(route, listener) ? [listener] : [];
};

/** The listeners that a parentRef of this edge takes: of the Gateway or of its ListenerSet. */
const listenersOf = (
  topology: EdgeTopology,
  { kind, namespace, name, sectionName, port }: ParentRef,
  ofGateway: readonly Listener[],
): readonly Listener[] => {
  const set = topology.listenerSets.find(
    ({ metadata }) =>
      metadata.namespace === namespace && metadata.name === name,
  );
  const listeners = kind === 'ListenerSet' ? set?.listeners ?? [] : ofGateway;
  return listeners.filter(
    listener =>
      (sectionName ?? listener.name) === listener.name &&
      (port ?? listener.port) === listener.port,
  );
};

/** Host names that are left of a route's at a listener; its own where the route names none. @public */
export const narrowedHostnames = (
  { hostname }: Pick<Listener, 'hostname'>,
  hostnames: readonly string[],
): readonly string[] => {
  if (hostname === undefined) {
    return hostnames;
  }
  return hostnames.length === 0
    ? [hostname]
    : hostnames.flatMap(name => intersect(hostname, name));
};

/**
 * The names under which clients reach the apps of an edge: route host names narrowed by those of
 * their listeners, sorted. Empty when neither names any.
 * @public
 */
export const edgeHostnames = oncePer(
  (topology: EdgeTopology): readonly string[] => {
    const listeners = appListeners(topology);
    const names = topology.routes.flatMap(({ hostnames, parentRefs }) =>
      parentRefs
        .filter(ref => isOwnParent(topology, ref))
        .flatMap(ref => listenersOf(topology, ref, listeners))
        .flatMap(listener => narrowedHostnames(listener, hostnames)),
    );
    const own =
      names.length > 0 || topology.id.scope
        ? names
        : listeners.flatMap(({ hostname }) => hostname ?? []);
    return [...new Set(own)].sort();
  },
);
