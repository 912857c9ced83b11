import { ClusterObject, hasLabels } from '../objects/ClusterObject';
import { Gateway, HttpRoute, Listener, ParentRef } from '../objects/gatewayApi';
import { hostnamesIntersect } from './hostnames';

/** Which listeners a route gets through one parentRef, or why none. @internal */
export type Attachment =
  | { readonly listeners: readonly Listener[] }
  | { readonly reason: string; readonly message: string };

function admits(
  listener: Listener,
  route: HttpRoute,
  context: { gateway: Gateway; namespaces: readonly ClusterObject[] },
): boolean {
  const { from = 'Same', selector } = listener.allowedRoutes?.namespaces ?? {};
  switch (from) {
    case 'All':
      return true;
    case 'Same':
      return route.metadata.namespace === context.gateway.metadata.namespace;
    case 'Selector':
      return context.namespaces.some(
        namespace =>
          namespace.metadata.name === route.metadata.namespace &&
          hasLabels(namespace, selector?.matchLabels ?? {}),
      );
    default:
      return false;
  }
}

/** Finds the listeners of a Gateway that a route attaches to. @internal */
export function attachRoute(
  route: HttpRoute,
  parent: ParentRef,
  context: { gateway: Gateway; namespaces: readonly ClusterObject[] },
): Attachment {
  const named = context.gateway.spec.listeners.filter(
    listener =>
      (!parent.sectionName || listener.name === parent.sectionName) &&
      (!parent.port || listener.port === parent.port),
  );
  if (named.length === 0) {
    return {
      reason: 'NoMatchingParent',
      message: 'No listeners match this parent ref',
    };
  }
  const admitting = named.filter(listener => admits(listener, route, context));
  if (admitting.length === 0) {
    return {
      reason: 'NotAllowedByListeners',
      message:
        'No listeners included by this parent ref allowed this attachment.',
    };
  }
  const matching = admitting.filter(listener =>
    hostnamesIntersect(route.spec.hostnames, listener.hostname),
  );
  return matching.length > 0
    ? { listeners: matching }
    : {
        reason: 'NoMatchingListenerHostname',
        message:
          "There were no hostname intersections between the HTTPRoute and this parent ref's Listener(s).",
      };
}
