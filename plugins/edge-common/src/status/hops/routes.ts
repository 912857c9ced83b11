import type { HopState } from '../../hops';
import type { HttpRoute } from '../../snapshot';
import { conditionFact } from '../conditionFact';
import { LIMIT_SECONDS, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { findCondition } from '../judgeCondition';
import { httpRouteRef } from '../objectRefs';
import {
  hasAnswer,
  isAppRoute,
  routeVerdicts,
  type ParentVerdict,
  type RouteVerdict,
} from '../routeVerdicts';

const placeOf = ({ parentRef }: ParentVerdict): string =>
  `${parentRef.namespace}/${parentRef.name}${
    parentRef.sectionName ? `#${parentRef.sectionName}` : ''
  }`;

const parentFact = (
  route: HttpRoute,
  parent: ParentVerdict,
  means: HopState,
  now: Date,
): Fact => {
  const { name, generation, creationTimestamp: since } = route.metadata;
  const label = `Route ${name} at ${placeOf(parent)}`;
  const object = httpRouteRef(route);
  return parent.condition
    ? {
        ...conditionFact(parent.condition, {
          label,
          object,
          generation,
          since,
          now,
        }),
        means,
      }
    : {
        label,
        value: 'not acknowledged',
        object,
        means,
        since,
        sentence: `Route ${name} has not been acknowledged by Envoy Gateway at ${placeOf(
          parent,
        )} since ${since}.`,
      };
};

/** Part of the traffic fails unless every app route does. */
const soften = (state: HopState, outage: boolean): HopState =>
  state === 'broken' && !outage ? 'degraded' : state;

const nothingServed = ({ topology, now }: Observation): Fact => {
  const { gateway, routes: all } = topology;
  if (!gateway) {
    return {
      label: 'Routes',
      value: 'the Gateway is missing',
      means: 'notChecked',
      sentence: 'Without its Gateway no route leads anywhere.',
    };
  }
  const since = gateway.metadata.creationTimestamp;
  return {
    label: 'Routes',
    value: 'no route leads to a backend',
    means: progressingUntil(since, now, LIMIT_SECONDS.cluster, 'degraded'),
    since,
    sentence: `No route of this Gateway leads to a backend, so every request is answered ${
      all.some(isAppRoute) ? 500 : 404
    }.`,
  };
};

/** A rule that only redirects is no way to an application. */
const leadsSomewhere = ({ rules }: HttpRoute): boolean =>
  rules.some(
    rule =>
      hasAnswer(rule) &&
      !rule.filters.some(({ type }) => type === 'RequestRedirect'),
  );

/** Statuses written before the Gateway was refused say nothing about now. */
const untrusted = ({ topology }: Observation): boolean => {
  const accepted =
    topology.gateway && findCondition(topology.gateway.conditions, 'Accepted');
  return (
    accepted?.status === 'False' && accepted.reason === 'InvalidParameters'
  );
};

const judged = (verdicts: readonly RouteVerdict[], now: Date): Fact[] => {
  const apps = verdicts.filter(({ isApp }) => isApp);
  const outage = apps.length > 0 && apps.every(({ fails }) => fails);
  return verdicts.flatMap(({ route, isApp, parents }) =>
    parents.map(parent =>
      parentFact(
        route,
        parent,
        soften(parent.state, outage && isApp && parent.own),
        now,
      ),
    ),
  );
};

/** Hop 10: every route is accepted and resolved at each of its parents. @internal */
export const routes: HopAssessor = {
  hop: 'routes',
  reads: ['httproutes', 'gateways', 'listenersets', 'grpcroutes'],
  usualSeconds: 5,
  assess: observation => {
    const { topology, now } = observation;
    const verdicts = routeVerdicts(topology, now);
    const good = verdicts.filter(({ parents }) =>
      parents.every(({ state }) => state === 'ready'),
    ).length;
    const served = verdicts.some(({ route }) => leadsSomewhere(route));
    return {
      ready: `All ${verdicts.length} routes are accepted and their backends are known.`,
      badge: verdicts.length > 0 ? `${good}/${verdicts.length}` : undefined,
      facts: untrusted(observation)
        ? [
            {
              label: 'Routes',
              value: 'their status is older than the refusal of the Gateway',
              means: 'unknown',
              sentence:
                'Cannot tell: Envoy Gateway refuses the Gateway and no longer keeps the status of its routes.',
            },
          ]
        : [
            ...(served ? [] : [nothingServed(observation)]),
            ...judged(verdicts, now),
          ],
    };
  },
};
