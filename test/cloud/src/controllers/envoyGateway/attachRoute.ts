import { ClusterObject } from '../objects/ClusterObject';
import { HttpRoute, Listener, ParentRef } from '../objects/gatewayApi';
import { admitsNamespace } from './admitsNamespace';
import { hostnamesIntersect } from './hostnames';
import { ListenerHolder } from './ListenerHolder';

/** Which listeners a route gets through one parentRef, or why none. @internal */
export type Attachment =
  | { readonly listeners: readonly Listener[] }
  | { readonly reason: string; readonly message: string };

/** Finds the listeners of a Gateway or ListenerSet that a route attaches to. @internal */
export function attachRoute(
  route: HttpRoute,
  parent: ParentRef,
  context: { holder: ListenerHolder; namespaces: readonly ClusterObject[] },
): Attachment {
  const named = context.holder.spec.listeners.filter(
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
  const { namespaces, holder } = context;
  const home = holder.metadata.namespace;
  const admitting = named.filter(({ allowedRoutes }) =>
    admitsNamespace(
      { from: 'Same', ...allowedRoutes?.namespaces },
      route.metadata.namespace,
      { home, namespaces },
    ),
  );
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
