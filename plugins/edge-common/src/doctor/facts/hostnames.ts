import type { HttpRoute, Listener } from '../../snapshot';
import { edgeHostnames } from '../../status';
import type { EdgeTopology } from '../../topology';

/**
 * Whether a host name of the Gateway API (empty: any; `*.` takes every depth below, never the
 * apex) takes all that another one takes.
 * @internal
 */
export const takesHostname = (one: string, other: string): boolean =>
  one === '' ||
  one === other ||
  (one.startsWith('*.') &&
    other.replace(/^\*/, '').endsWith(one.slice(1)) &&
    other.length > one.length - 1);

/** The route's host names; a route without any takes all, written as the empty name. @internal */
export const routeHostnames = ({ hostnames }: HttpRoute): readonly string[] =>
  hostnames.length > 0 ? hostnames : [''];

/** Whether some host name of a route fits a listener, whose absent host name takes all. @internal */
export const overlapsListener = (
  route: HttpRoute,
  { hostname = '' }: Pick<Listener, 'hostname'>,
): boolean =>
  routeHostnames(route).some(
    name => takesHostname(hostname, name) || takesHostname(name, hostname),
  );

/** What people call the edge in a sentence: its first address, else its Gateway. @internal */
export const edgeAddress = (
  topology: EdgeTopology,
  route?: HttpRoute,
): string => {
  const name = route?.hostnames[0] ?? edgeHostnames(topology)[0];
  return name ? `https://${name}` : `the edge ${topology.id.gateway}`;
};
