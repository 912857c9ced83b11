import type { HttpRoute } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { httpRouteRef } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { overlapsListener } from '../facts/hostnames';
import {
  attachments,
  routesImpact,
  standingParents,
  type Attachment,
} from '../facts/routes';
import { listWords } from '../facts/words';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

/** What Envoy Gateway accepts counts, whatever the names look like. */
const isAccepted = ({ live }: Seen, route: HttpRoute, path: string): boolean =>
  live &&
  standingParents(route).some(
    parent =>
      parent.path === path &&
      currentCondition(parent.conditions, 'Accepted', route.metadata.generation)
        ?.status === 'True',
  );

const strayAttachments = (seen: Seen, route: HttpRoute): Attachment[] =>
  attachments(seen.topology, route).filter(
    ({ listeners, path }) =>
      listeners.length > 0 &&
      !listeners.some(listener => overlapsListener(route, listener)) &&
      !isAccepted(seen, route, path),
  );

const report = (
  topology: EdgeTopology,
  route: HttpRoute,
  { listeners }: Attachment,
): Omit<RuleResult, 'impact'> => {
  const wanted = [
    ...new Set(listeners.flatMap(({ hostname }) => hostname ?? [])),
  ];
  return {
    object: httpRouteRef(route),
    path: 'spec.hostnames',
    message: `Requests to ${listWords(route.hostnames)} get 404 from the edge ${
      topology.id.gateway
    }, because the route ${
      route.metadata.name
    } asks for host names that its listener does not have.`,
    observed: route.hostnames.join(', '),
    expected: wanted.join(', '),
    remedy: `Give the route ${
      route.metadata.name
    } a host name within ${listWords(wanted)}, or change that of the listener.`,
  };
};

/** Host names of route and listener have to meet (Gateway API, `HTTPRouteSpec.hostnames`). @internal */
export const hostnamesDoNotOverlap: DoctorRule = {
  id: 'M59',
  name: 'hostnames-do-not-overlap',
  title: 'A route and its listener have no host name in common',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes'],
  explains: ['K17'],
  docs: 'A route attaches to a listener only where their host names overlap: a wildcard of the listener takes any number of labels below it and never the apex, and a listener without host name takes all. Without overlap Envoy Gateway refuses the route with NoMatchingListenerHostname, and requests get 404. On a live edge a route that Envoy Gateway accepts is not reported.',
  check: seen => {
    const { topology } = seen;
    const stray = topology.routes.flatMap(route =>
      strayAttachments(seen, route).map(attachment => ({ route, attachment })),
    );
    const lost = stray
      .map(({ route }) => route)
      .filter(
        route =>
          strayAttachments(seen, route).length ===
          attachments(topology, route).length,
      );
    return stray.map(({ route, attachment }) => ({
      ...report(topology, route, attachment),
      impact: routesImpact(topology, lost),
    }));
  },
};
