import type { Condition, HttpRoute } from '../../snapshot';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { httpRouteRef } from '../../status';
import { isOnLostSet } from '../facts/lostSets';
import { acceptedReason, type RefusedParent } from '../facts/routeReasons';
import { isOwnParent, routesImpact, standingParents } from '../facts/routes';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';

interface Refused extends RefusedParent {
  readonly condition: Condition;
}

const refusedParents = (topology: EdgeTopology): Refused[] =>
  topology.routes.flatMap(route =>
    standingParents(route).flatMap(parent => {
      const condition = currentCondition(
        parent.conditions,
        'Accepted',
        route.metadata.generation,
      );
      return condition?.status === 'False' &&
        !isOnLostSet(topology, parent.parentRef)
        ? [{ topology, route, parent, condition }]
        : [];
    }),
  );

const report = (refused: Refused, failing: HttpRoute[]): RuleResult => {
  const { topology, route, parent, condition } = refused;
  const { because, remedy } = acceptedReason(condition.reason, refused);
  const { namespace, name } = parent.parentRef;
  const isOwn = isOwnParent(topology, parent.parentRef);
  const subject = isOwn
    ? `Requests to ${edgeAddress(topology, route)} for the route ${
        route.metadata.name
      } get 404`
    : `The route ${route.metadata.name} answers here, but requests through the Gateway ${namespace}/${name} get 404`;
  return {
    object: httpRouteRef(route),
    path: parent.path,
    message: `${subject}, because ${because}.`,
    observed: `Accepted=False ${condition.reason}: ${condition.message}`,
    expected: 'Accepted=True',
    remedy,
    impact: isOwn ? routesImpact(topology, failing) : 'partial',
    since: condition.lastTransitionTime,
  };
};

/** One verdict per parent in the spec; a route can be fine at one Gateway and refused at another. @internal */
export const routeNotAccepted: DoctorRule = {
  id: 'K17',
  name: 'route-not-accepted',
  title: 'A route is not accepted by its Gateway',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster'],
  reads: ['httproutes', 'gateways', 'gatewayclasses', 'listenersets'],
  explains: [],
  docs: 'Each parentRef of a route gets its own verdict by each controller. `Accepted=False` means that the listener does not carry the route: clients get 404, or another route answers. Parents that only stand in the status are leftovers and are not judged, and neither are verdicts on an earlier generation.',
  check: ({ topology }) => {
    const refused = refusedParents(topology);
    const failing = refused
      .filter(({ parent }) => isOwnParent(topology, parent.parentRef))
      .map(({ route }) => route);
    return refused.map(one => report(one, failing));
  },
};
