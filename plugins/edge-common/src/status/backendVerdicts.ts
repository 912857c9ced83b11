import type {
  BackendRef,
  EndpointSlice,
  HttpRoute,
  Service,
} from '../snapshot';
import type { EdgeTopology } from '../topology';
import { newestTime } from './elapsed';

/** Kubernetes notes here when a pod or the Service made it write a slice (kube-controller-manager). */
const CHANGED = 'endpoints.kubernetes.io/last-change-trigger-time';

/** How many addresses stand behind one backendRef. @public */
export interface BackendVerdict {
  readonly ref: BackendRef;
  readonly service?: Service;
  readonly ready: number;
  readonly total: number;
  /** `ready` where the kind of backend is none that can be counted. */
  readonly state: 'ready' | 'missing' | 'portMissing' | 'empty';
  /** ISO 8601, when its addresses last changed, as Kubernetes notes it on their slices. */
  readonly changedAt?: string;
}

/** How much of a route's requests finds no backend. @public */
export interface RouteBackends {
  readonly route: HttpRoute;
  readonly backends: readonly BackendVerdict[];
  /** `all`: no rule of the route has a backend left. */
  readonly lost: 'none' | 'some' | 'all';
}

const named = (
  { metadata }: { readonly metadata: Service['metadata'] },
  { namespace, name }: BackendRef,
): boolean => metadata.namespace === namespace && metadata.name === name;

const slicesOf = (
  slices: readonly EndpointSlice[],
  { namespace, name }: BackendRef,
): EndpointSlice[] =>
  slices.filter(
    ({ metadata, serviceName }) =>
      metadata.namespace === namespace && serviceName === name,
  );

/** Judges one backendRef by its Service and the addresses behind it. @public */
export const backendVerdict = (
  ref: BackendRef,
  { backends, backendEndpoints }: EdgeTopology,
): BackendVerdict => {
  if (ref.kind !== 'Service' || ref.group !== '') {
    return { ref, ready: 0, total: 0, state: 'ready' };
  }
  const service = backends.find(one => named(one, ref));
  if (!service) {
    return { ref, ready: 0, total: 0, state: 'missing' };
  }
  const slices = slicesOf(backendEndpoints, ref);
  const endpoints = slices
    .flatMap(slice => slice.endpoints)
    .filter(({ terminating }) => !terminating);
  const ready = endpoints.filter(endpoint => endpoint.ready).length;
  const hasPort =
    ref.port === undefined ||
    service.ports.some(({ port }) => port === ref.port);
  const filled = ready > 0 || service.type === 'ExternalName';
  const state = filled ? 'ready' : 'empty';
  return {
    ref,
    service,
    ready,
    total: endpoints.length,
    state: hasPort ? state : 'portMissing',
    changedAt: newestTime(
      slices.map(({ metadata }) => metadata.annotations[CHANGED]),
    ),
  };
};

const lostOf = (
  rules: readonly (readonly BackendVerdict[])[],
): RouteBackends['lost'] => {
  const dead = rules.filter(rule =>
    rule.every(({ state }) => state !== 'ready'),
  );
  if (rules.length > 0 && dead.length === rules.length) {
    return 'all';
  }
  return rules.flat().some(({ state }) => state !== 'ready') ? 'some' : 'none';
};

/**
 * The backends of each route that has any. References of weight 0 get no requests and count for
 * nothing.
 * @public
 */
export const routeBackends = (topology: EdgeTopology): RouteBackends[] =>
  topology.routes.flatMap(route => {
    const rules = route.rules
      .map(({ backendRefs }) =>
        backendRefs
          .filter(({ weight }) => weight > 0)
          .map(ref => backendVerdict(ref, topology)),
      )
      .filter(backends => backends.length > 0);
    return rules.length > 0
      ? [{ route, backends: rules.flat(), lost: lostOf(rules) }]
      : [];
  });
