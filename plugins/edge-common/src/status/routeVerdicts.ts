import type { HopState } from '../hops';
import type { Condition, HttpRoute, ParentRef, RouteRule } from '../snapshot';
import { ENVOY_GATEWAY_CONTROLLER, type EdgeTopology } from '../topology';
import { LIMIT_SECONDS, progressingUntil } from './elapsed';
import { findCondition, isStale, judgeCondition } from './judgeCondition';
import { unresolvedShare } from './unresolvedShare';
import { compareHopStates } from './worstState';

/** What becomes of a route at one of its parents. @public */
export interface ParentVerdict {
  readonly parentRef: ParentRef;
  /** Whether that parent is the Gateway of this edge. */
  readonly own: boolean;
  readonly state: HopState;
  /** The condition that decided, or none where nobody acknowledged the parent. */
  readonly condition?: Condition;
}

/** What becomes of one route of an edge. @public */
export interface RouteVerdict {
  readonly route: HttpRoute;
  /** Whether it sends requests to backends, rather than only redirecting them. */
  readonly isApp: boolean;
  readonly parents: readonly ParentVerdict[];
  /** Every parent that is this Gateway fails. */
  readonly fails: boolean;
}

/** Whether a parentRef names the Gateway of this edge or one of its ListenerSets. @public */
export const isOwnParent = (
  { id, listenerSets }: EdgeTopology,
  { kind, namespace, name }: ParentRef,
): boolean =>
  kind === 'ListenerSet'
    ? listenerSets.some(
        ({ metadata }) =>
          metadata.namespace === namespace && metadata.name === name,
      )
    : kind === 'Gateway' && namespace === id.namespace && name === id.gateway;

/** Whether two parentRefs name the same listener, port or whole of the same parent. @internal */
export const samePlace = (a: ParentRef, b: ParentRef): boolean =>
  a.group === b.group &&
  a.kind === b.kind &&
  a.namespace === b.namespace &&
  a.name === b.name &&
  a.sectionName === b.sectionName &&
  a.port === b.port;

/** The newer the condition's business, the more it explains: refusal before missing backends. */
const decisive = (
  conditions: readonly Condition[],
  generation: number | undefined,
): Condition | undefined =>
  [...conditions]
    .filter(condition => judgeCondition(condition, generation) !== 'notChecked')
    .sort(
      (a, b) =>
        Number(isStale(b, generation)) - Number(isStale(a, generation)) ||
        compareHopStates(
          judgeCondition(a, generation),
          judgeCondition(b, generation),
        ),
    )[0];

/** A route without endpoints behind it is the next hop's business. */
const ofThisHop = ({ type }: Condition): boolean =>
  type !== 'BackendsAvailable';

/** Whether references that do not resolve are all that is wrong. */
const unresolvedAlone = (
  conditions: readonly Condition[],
  generation: number | undefined,
): boolean =>
  conditions.every(
    condition =>
      condition.type === 'ResolvedRefs' ||
      judgeCondition(condition, generation) !== 'broken',
  );

/** Whether Envoy Gateway has not seen the present route, at any of its parents. */
const isCatchingUp = ({ parents, metadata }: HttpRoute): boolean =>
  parents
    .filter(({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER)
    .flatMap(({ conditions }) => conditions)
    .some(condition => isStale(condition, metadata.generation));

const judgeParent = (
  route: HttpRoute,
  parentRef: ParentRef,
  topology: EdgeTopology,
  now: Date,
): ParentVerdict[] => {
  const own = isOwnParent(topology, parentRef);
  const { generation, creationTimestamp } = route.metadata;
  const status = route.parents.find(
    parent =>
      parent.controllerName === ENVOY_GATEWAY_CONTROLLER &&
      samePlace(parent.parentRef, parentRef),
  );
  const conditions = (status?.conditions ?? []).filter(ofThisHop);
  const condition = decisive(conditions, generation);
  const state = condition && judgeCondition(condition, generation);
  if (!state || (state === 'ready' && !findCondition(conditions, 'Accepted'))) {
    const pending = isCatchingUp(route)
      ? 'progressing'
      : progressingUntil(
          creationTimestamp,
          now,
          LIMIT_SECONDS.cluster,
          'broken',
        );
    return own ? [{ parentRef, own, state: pending }] : [];
  }
  const isPartial =
    state === 'broken' &&
    unresolvedAlone(conditions, generation) &&
    unresolvedShare(topology, route, condition) === 'some';
  return [{ parentRef, own, state: isPartial ? 'degraded' : state, condition }];
};

/**
 * Whether a rule hands requests to a backend of any weight, or answers them by a filter of its
 * own kind. Envoy Gateway has Envoy answer 500 to the requests of any other and says so nowhere.
 * @public
 */
export const hasAnswer = ({ backendRefs, filters }: RouteRule): boolean =>
  backendRefs.some(({ weight }) => weight > 0) ||
  filters.some(
    filter =>
      filter.type === 'RequestRedirect' ||
      (filter.type === 'Other' && filter.name === 'ExtensionRef'),
  );

/** Whether a route sends requests to backends. @public */
export const isAppRoute = ({ rules }: HttpRoute): boolean =>
  rules.some(({ backendRefs }) => backendRefs.length > 0) ||
  rules.every(({ filters }) =>
    filters.every(({ type }) => type !== 'RequestRedirect'),
  );

/**
 * One verdict per route and parent. Only parents of the spec count, since Envoy Gateway leaves
 * removed ones in the status, and only what Envoy Gateway wrote, since other controllers may
 * write there as well. A parent at another Gateway counts when it was judged at all.
 * @public
 */
export const routeVerdicts = (
  topology: EdgeTopology,
  now: Date,
): RouteVerdict[] =>
  topology.routes.map(route => {
    const parents = route.parentRefs.flatMap(parentRef =>
      judgeParent(route, parentRef, topology, now),
    );
    const own = parents.filter(parent => parent.own);
    return {
      route,
      isApp: isAppRoute(route),
      parents,
      fails: own.length > 0 && own.every(({ state }) => state === 'broken'),
    };
  });
