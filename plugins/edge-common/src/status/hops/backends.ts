import type { HopState } from '../../hops';
import type { HttpRoute } from '../../snapshot';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import {
  routeBackends,
  type BackendVerdict,
  type RouteBackends,
} from '../backendVerdicts';
import { conditionFact } from '../conditionFact';
import { LIMIT_SECONDS, newestTime, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { findCondition, isStale } from '../judgeCondition';
import { httpRouteRef, serviceRef } from '../objectRefs';
import { isOwnParent, samePlace } from '../routeVerdicts';

const nameOf = ({ ref }: BackendVerdict): string =>
  `${ref.namespace}/${ref.name}${ref.port === undefined ? '' : `:${ref.port}`}`;

const troubleSentence = (backend: BackendVerdict, route: string): string => {
  const { ref } = backend;
  switch (backend.state) {
    case 'missing':
      return `Route ${route} sends requests to Service ${ref.namespace}/${ref.name}, which does not exist; they are answered 500.`;
    case 'portMissing':
      return `Route ${route} sends requests to port ${ref.port} of Service ${ref.namespace}/${ref.name}, which has no such port; they are answered 500.`;
    case 'empty':
      return `Service ${ref.namespace}/${ref.name} has no ready endpoints, so requests of route ${route} are answered 503.`;
    case 'ready':
      return '';
    default:
      return backend.state satisfies never;
  }
};

/** Since when Envoy Gateway finds nothing behind a route, ISO 8601, as its conditions tell. */
const lostSince = ({ parents }: HttpRoute): string | undefined =>
  newestTime(
    parents
      .flatMap(({ conditions }) => conditions)
      .filter(
        ({ type, status }) =>
          status === 'False' &&
          (type === 'BackendsAvailable' || type === 'ResolvedRefs'),
      )
      .map(({ lastTransitionTime }) => lastTransitionTime),
  );

const backendFact = (
  backend: BackendVerdict,
  { route }: RouteBackends,
  overdue: HopState,
  now: Date,
): Fact => {
  const label = `Backend ${nameOf(backend)}`;
  const { service, ready, total, state } = backend;
  const object = service ? serviceRef(service) : httpRouteRef(route);
  if (state === 'ready') {
    return service
      ? { label, value: `${ready} of ${total} ready`, object, means: 'ready' }
      : {
          label,
          value: `a ${backend.ref.kind}`,
          object,
          means: 'notChecked',
          sentence: `Backends of kind ${backend.ref.kind} are not checked.`,
        };
  }
  const born = (service ?? route).metadata.creationTimestamp;
  const means = progressingUntil(born, now, LIMIT_SECONDS.cluster, overdue);
  return {
    label,
    value: state === 'empty' ? `0 of ${total} ready` : 'does not exist',
    object,
    means,
    since:
      means === 'progressing' ? born : lostSince(route) ?? backend.changedAt,
    sentence: troubleSentence(backend, route.metadata.name),
  };
};

const judge = (
  found: readonly RouteBackends[],
  { now }: Observation,
): Fact[] => {
  const outage = found.every(({ lost }) => lost === 'all');
  const facts = found.flatMap(one =>
    one.backends.map(backend =>
      backendFact(backend, one, outage ? 'broken' : 'degraded', now),
    ),
  );
  const unique = new Map(
    facts.map(fact => [`${fact.label} ${fact.sentence}`, fact]),
  );
  return [...unique.values()];
};

/**
 * What Envoy Gateway finds where the EndpointSlices show pods: it knows best what it sends to
 * Envoy, and may overlook slices.
 */
const overlooked = (
  { route, lost }: RouteBackends,
  { topology, now }: Observation,
): Fact[] => {
  const { name, generation, creationTimestamp: since } = route.metadata;
  const denials = route.parents
    .filter(
      ({ controllerName, parentRef }) =>
        controllerName === ENVOY_GATEWAY_CONTROLLER &&
        isOwnParent(topology, parentRef) &&
        route.parentRefs.some(ref => samePlace(ref, parentRef)),
    )
    .flatMap(
      ({ conditions }) => findCondition(conditions, 'BackendsAvailable') ?? [],
    )
    .filter(
      condition =>
        condition.status === 'False' && !isStale(condition, generation),
    );
  return lost === 'none'
    ? denials.slice(0, 1).map(condition =>
        conditionFact(condition, {
          label: `Route ${name}`,
          object: httpRouteRef(route),
          generation,
          since,
          now,
        }),
      )
    : [];
};

const badgeOf = (found: readonly RouteBackends[]): string | undefined => {
  const counted = new Map(
    found
      .flatMap(({ backends }) => backends)
      .filter(({ service }) => service !== undefined)
      .map(backend => [
        `${backend.ref.namespace}/${backend.ref.name}`,
        backend,
      ]),
  );
  const all = [...counted.values()];
  const ready = all.reduce((sum, one) => sum + one.ready, 0);
  const total = all.reduce((sum, one) => sum + one.total, 0);
  return all.length > 0 ? `${ready}/${total}` : undefined;
};

/** Hop 11: behind every route stands something that is ready to answer. @internal */
export const backends: HopAssessor = {
  hop: 'backends',
  reads: ['services', 'endpointslices', 'httproutes', 'grpcroutes'],
  usualSeconds: 30,
  assess: observation => {
    const found = routeBackends(observation.topology);
    return {
      ready: 'Every backend has ready endpoints.',
      badge: badgeOf(found),
      facts:
        found.length > 0
          ? [
              ...judge(found, observation),
              ...found.flatMap(one => overlooked(one, observation)),
            ]
          : [
              {
                label: 'Backends',
                value: 'none named',
                means: 'notChecked',
                sentence: 'No route names a backend.',
              },
            ],
    };
  },
};
