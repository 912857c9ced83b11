import type { Condition } from '../../snapshot';
import { httpRouteRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { standingParents } from '../facts/routes';

const MEANING: Record<string, string> = {
  RouteRulesOverlap: 'another rule matches the same requests and comes first',
  PartiallyInvalid: 'Envoy Gateway has dropped the rules that are not valid',
};

const troubled = (
  conditions: readonly Condition[],
  generation: number | undefined,
): Condition[] =>
  Object.keys(MEANING).flatMap(type => {
    const condition = currentCondition(conditions, type, generation);
    return condition?.status === 'True' ? [condition] : [];
  });

/** Conditions that are bad when True, beside an `Accepted` that is True as well. @internal */
export const rulesOverlap: DoctorRule = {
  id: 'K20',
  name: 'rules-overlap',
  title: 'Rules of a route are shadowed or dropped',
  severity: 'warning',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster', 'manifests'],
  reads: ['httproutes'],
  explains: [],
  docs: 'A route can be accepted although part of it does nothing. `RouteRulesOverlap` says that another rule matches the same requests and wins, so that this one is never asked. `PartiallyInvalid` says that Envoy Gateway dropped some of the rules. Both are bad news when they are True, and stand beside an `Accepted` that is True as well.',
  check: ({ topology }) =>
    topology.routes.flatMap(route =>
      standingParents(route).flatMap(({ conditions, path }) =>
        troubled(conditions, route.metadata.generation).map(
          ({ type, reason, message, lastTransitionTime }) => ({
            object: httpRouteRef(route),
            path,
            message: `Some requests to ${edgeAddress(
              topology,
              route,
            )} are not served as the route ${
              route.metadata.name
            } says, because ${MEANING[type]}.`,
            observed: [`${type}=True`, reason, message]
              .filter(Boolean)
              .join(': '),
            expected: `no ${type}`,
            remedy:
              type === 'PartiallyInvalid'
                ? 'Correct the rules that the message names.'
                : 'Give one of the rules a narrower match, or remove it.',
            since: lastTransitionTime,
          }),
        ),
      ),
    ),
};
