import type { EdgeTopology } from '../topology';
import { appListeners } from './listenerVerdicts';

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

/**
 * The names under which clients reach the apps of an edge: route host names narrowed by those of
 * their listeners, sorted. Empty when neither names any.
 * @public
 */
export const edgeHostnames = (topology: EdgeTopology): string[] => {
  const { id, routes } = topology;
  const listeners = appListeners(topology);
  const names = routes.flatMap(({ hostnames, parentRefs }) => {
    const ours = parentRefs.filter(
      ({ kind, namespace, name }) =>
        kind === 'Gateway' && namespace === id.namespace && name === id.gateway,
    );
    return listeners
      .filter(({ name, port }) =>
        ours.some(
          ref =>
            (ref.sectionName === undefined || ref.sectionName === name) &&
            (ref.port === undefined || ref.port === port),
        ),
      )
      .flatMap(({ hostname }) => {
        if (hostname === undefined) {
          return [...hostnames];
        }
        return hostnames.length === 0
          ? [hostname]
          : hostnames.flatMap(name => intersect(hostname, name));
      });
  });
  const own =
    names.length > 0 || id.scope
      ? names
      : listeners.flatMap(({ hostname }) => hostname ?? []);
  return [...new Set(own)].sort();
};
