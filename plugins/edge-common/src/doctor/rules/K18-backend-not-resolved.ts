import type { Condition, HttpRoute } from '../../snapshot';
import { httpRouteRef, unresolvedShare } from '../../status';
import type { EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { resolvedReason } from '../facts/routeReasons';
import { isOwnParent, routesImpact, standingParents } from '../facts/routes';
import { unresolvedBackends } from '../facts/unresolvedBackends';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';

interface Unresolved {
  readonly route: HttpRoute;
  readonly condition: Condition;
}

const unresolvedRoutes = (topology: EdgeTopology): Unresolved[] =>
  topology.routes.flatMap(route => {
    const condition = standingParents(route)
      .filter(({ parentRef }) => isOwnParent(topology, parentRef))
      .map(({ conditions }) =>
        currentCondition(conditions, 'ResolvedRefs', route.metadata.generation),
      )
      .find(current => current?.status === 'False');
    return condition ? [{ route, condition }] : [];
  });

const report = (
  topology: EdgeTopology,
  { route, condition }: Unresolved,
  impact: Impact,
): RuleResult[] => {
  const { because, remedy } = resolvedReason(condition.reason, route);
  const general: RuleResult = {
    object: httpRouteRef(route),
    path: 'spec.rules',
    message: `Requests to ${edgeAddress(
      topology,
      route,
    )} get 500 from the route ${route.metadata.name}, because ${because}.`,
    observed: `ResolvedRefs=False ${condition.reason}: ${condition.message}`,
    expected: 'ResolvedRefs=True',
    remedy,
    impact,
    since: condition.lastTransitionTime,
  };
  const told = unresolvedBackends(topology, route, condition.reason);
  return told.length > 0
    ? told.map(said => ({ ...general, ...said }))
    : [general];
};

/** Requests of such a rule are answered 500 by Envoy itself (envoyproxy/gateway route.go). @internal */
export const backendNotResolved: DoctorRule = {
  id: 'K18',
  name: 'backend-not-resolved',
  title: 'A route points to a backend that cannot be used',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster'],
  reads: ['httproutes', 'services'],
  explains: ['K37', 'A33'],
  docs: 'A backendRef to a Service that does not exist, that lies in another namespace without a ReferenceGrant, or that lacks the port makes Envoy answer 500 to the requests of that rule. The route stays Accepted. The verdict can change without the route changing, when a grant or a Service comes or goes. The nearest existing name in the namespace is offered where the name looks like a slip.',
  check: ({ topology }) => {
    const unresolved = unresolvedRoutes(topology);
    const failing = unresolved
      .filter(
        ({ route, condition }) =>
          unresolvedShare(topology, route, condition) === 'all',
      )
      .map(({ route }) => route);
    const impact = routesImpact(topology, failing);
    return unresolved.flatMap(one => report(topology, one, impact));
  },
};
