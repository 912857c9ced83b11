import type { HttpRoute, RouteMatch } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { httpRouteRef } from '../../status';
import { edgeAddress, routeHostnames } from '../facts/hostnames';
import { takesPrecedence, type Candidate } from '../facts/precedence';
import { appRoutes, attachments, isAppRule } from '../facts/routes';
import type { DoctorRule } from '../DoctorRule';

/** Conditions on headers and queries are counted only, so nobody can tell whether they are equal. */
const isEqual = (one: RouteMatch, other: RouteMatch): boolean =>
  one.path.type === other.path.type &&
  one.path.value === other.path.value &&
  one.method === other.method &&
  [one, other].every(({ headers, queryParams }) => headers + queryParams === 0);

interface Placed extends Candidate {
  readonly path: string;
}

const candidates = (route: HttpRoute): Placed[] =>
  routeHostnames(route).flatMap(hostname =>
    route.rules.flatMap((rule, index) =>
      isAppRule(rule)
        ? rule.matches.map((match, position) => ({
            route,
            hostname,
            match,
            path: `spec.rules[${index}].matches[${position}]`,
          }))
        : [],
    ),
  );

const shareListener = (
  topology: EdgeTopology,
  one: HttpRoute,
  other: HttpRoute,
): boolean => {
  const listeners = attachments(topology, one).flatMap(({ taken }) => taken);
  return attachments(topology, other).some(({ taken }) =>
    taken.some(listener => listeners.includes(listener)),
  );
};

const isShadowedBy =
  (topology: EdgeTopology, loser: Candidate) =>
  (winner: Candidate): boolean =>
    winner.route !== loser.route &&
    winner.hostname === loser.hostname &&
    isEqual(winner.match, loser.match) &&
    shareListener(topology, winner.route, loser.route) &&
    takesPrecedence(winner, loser);

const whyFirst = (winner: Candidate, loser: Candidate): string =>
  winner.route.metadata.creationTimestamp ===
  loser.route.metadata.creationTimestamp
    ? 'comes first in the alphabet'
    : 'is older';

/** On equal matches the older route takes all requests (Gateway API, HTTPRoute matches). @internal */
export const shadowedRoute: DoctorRule = {
  id: 'M63',
  name: 'shadowed-route',
  title: 'A route is shadowed by an older one',
  severity: 'warning',
  impact: 'risk',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes'],
  explains: [],
  docs: 'When two routes on one listener match the same host name, path and method, the older one takes every request and the younger one gets none; among routes of one age the name decides. Both are accepted, and only Envoy Gateway from 1.9 on says so, in the condition RouteRulesOverlap. Splitting traffic between Services is done with weights in one rule.',
  check: ({ topology }) => {
    const all = appRoutes(topology).flatMap(candidates);
    return all.flatMap(loser => {
      const winner = all.find(isShadowedBy(topology, loser));
      return winner
        ? [
            {
              object: httpRouteRef(loser.route),
              path: loser.path,
              message: `The route ${
                loser.route.metadata.name
              } gets no requests for ${edgeAddress(topology, loser.route)}${
                loser.match.path.value
              }, because ${
                winner.route.metadata.name
              } matches the same and ${whyFirst(winner, loser)}.`,
              observed: `${loser.match.path.type} ${loser.match.path.value}`,
              expected: 'a match of its own',
              remedy: `Change the path or host name of ${loser.route.metadata.name}, or put both backends into one rule with weights.`,
            },
          ]
        : [];
    });
  },
};
