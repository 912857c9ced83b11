import type {
  HttpRoute,
  Listener,
  ParentRef,
  RouteParentStatus,
  RouteRule,
} from '../../snapshot';
import { isAppRoute, isOwnParent } from '../../status';
import {
  ENVOY_GATEWAY_CONTROLLER,
  oncePer,
  type EdgeTopology,
} from '../../topology';
import type { Impact } from '../DoctorRule';
import { overlapsListener } from './hostnames';

/** One parentRef of a route with the listeners of this edge it takes. @internal */
export interface Attachment {
  readonly parentRef: ParentRef;
  readonly path: string;
  /** By section and port. */
  readonly listeners: readonly Listener[];
  /** Those of them that take some host name of the route. */
  readonly taken: readonly Listener[];
}

export { isOwnParent } from '../../status';

/** The listeners of what a parentRef names: of the Gateway, or of one of its ListenerSets. @internal */
export const parentListeners = (
  { gateway, listenerSets }: EdgeTopology,
  { kind, namespace, name }: ParentRef,
): readonly Listener[] =>
  (kind === 'ListenerSet'
    ? listenerSets.find(
        ({ metadata }) =>
          metadata.namespace === namespace && metadata.name === name,
      )
    : gateway
  )?.listeners ?? [];

const attachmentsIn = oncePer((topology: EdgeTopology) =>
  oncePer((route: HttpRoute): readonly Attachment[] =>
    route.parentRefs.flatMap((parentRef, index) => {
      const listeners = parentListeners(topology, parentRef).filter(
        ({ name, port }) =>
          (parentRef.sectionName ?? name) === name &&
          (parentRef.port ?? port) === port,
      );
      const taken = listeners.filter(one => overlapsListener(route, one));
      const path = `spec.parentRefs[${index}]`;
      return isOwnParent(topology, parentRef)
        ? [{ parentRef, path, listeners, taken }]
        : [];
    }),
  ),
);

/** Where a route attaches to the edge's Gateway, by section and port of the spec. @internal */
export const attachments = (
  topology: EdgeTopology,
  route: HttpRoute,
): readonly Attachment[] => attachmentsIn(topology)(route);

/** A rule that hands requests to an application instead of sending them elsewhere. @internal */
export const isAppRule = ({ filters }: RouteRule): boolean =>
  !filters.some(({ type }) => type === 'RequestRedirect');

/** Routes of the edge that lead to an application. @internal */
export const appRoutes = ({ routes }: EdgeTopology): HttpRoute[] =>
  routes.filter(isAppRoute);

/**
 * What failing routes mean for the edge: an outage when no way to an application is left
 * (design: routes are broken when every app route fails, else degraded).
 * @internal
 */
export const routesImpact = (
  topology: EdgeTopology,
  failing: readonly HttpRoute[],
): Impact => {
  const apps = appRoutes(topology);
  return apps.length > 0 && apps.every(route => failing.includes(route))
    ? 'outage'
    : 'partial';
};

/** What the loss of one listener means: without the one that carries applications there is no edge. @internal */
export const listenerImpact = (topology: EdgeTopology, name: string): Impact =>
  appRoutes(topology).some(route =>
    attachments(topology, route).some(({ taken }) =>
      taken.some(listener => listener.name === name),
    ),
  )
    ? 'outage'
    : 'partial';

const isSameRef = (one: ParentRef, other: ParentRef): boolean =>
  one.kind === other.kind &&
  one.namespace === other.namespace &&
  one.name === other.name &&
  one.sectionName === other.sectionName &&
  one.port === other.port;

/** A verdict on a parent that still stands in the spec. @internal */
export interface StandingParent extends RouteParentStatus {
  /** `spec.parentRefs[0]`. */
  readonly path: string;
}

/**
 * What Envoy Gateway says of each parentRef in the spec. It keeps parents in the status that the
 * spec no longer names; those say nothing.
 * @internal
 */
export const standingParents = (route: HttpRoute): readonly StandingParent[] =>
  route.parentRefs.flatMap((ref, index) =>
    route.parents
      .filter(
        ({ parentRef, controllerName }) =>
          isSameRef(parentRef, ref) &&
          controllerName === ENVOY_GATEWAY_CONTROLLER,
      )
      .map(parent => ({ ...parent, path: `spec.parentRefs[${index}]` })),
  );
