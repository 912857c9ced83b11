import type { HttpRoute, RouteRule } from '../../snapshot';
import { hasAnswer, httpRouteRef, isAppRoute } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Impact, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { attachments, routesImpact } from '../facts/routes';

interface DeadRule {
  readonly path: string;
  readonly paths: readonly string[];
  /** Completes "…, because …". */
  readonly because: string;
  readonly observed: string;
  readonly remedy: string;
}

const NO_BACKEND = 'Name a Service in backendRefs of the rule.';

const explainRule = (
  { backendRefs, matches }: RouteRule,
  index: number,
): DeadRule => ({
  path: `spec.rules[${index}].backendRefs`,
  paths: matches.map(({ path }) => path.value),
  ...(backendRefs.length > 0
    ? {
        because: `all backends of its rule ${index + 1} have the weight 0`,
        observed: backendRefs.map(({ name }) => `${name} 0`).join(', '),
        remedy: 'Give at least one backend of the rule a weight.',
      }
    : {
        because: `its rule ${index + 1} names no backend`,
        observed: 'no backendRefs and no filter that answers',
        remedy: NO_BACKEND,
      }),
});

/** A route without rules has the one of the API's default, which names no backend. */
const deadRules = ({ rules }: HttpRoute): DeadRule[] =>
  rules.length > 0
    ? rules.flatMap((rule, index) =>
        hasAnswer(rule) ? [] : [explainRule(rule, index)],
      )
    : [
        {
          path: 'spec.rules',
          paths: ['/'],
          because: 'it has no rules',
          observed: 'no rules',
          remedy: 'Give the route a rule with a Service in backendRefs.',
        },
      ];

const isWhollyDead = (route: HttpRoute): boolean =>
  isAppRoute(route) && deadRules(route).length >= route.rules.length;

const report = (
  topology: EdgeTopology,
  route: HttpRoute,
  impact: Impact,
): RuleResult[] =>
  deadRules(route).map(({ path, paths, because, observed, remedy }) => ({
    object: httpRouteRef(route),
    path,
    message: `Requests to ${edgeAddress(topology, route)}${
      paths[0] === '/' ? '' : ` for ${paths.join(', ')}`
    } get 500 from the route ${route.metadata.name}, because ${because}.`,
    observed,
    expected: 'a backend of a weight above 0',
    remedy,
    impact,
  }));

/** The API allows it, every condition of the route stays True, and Envoy answers 500 (envoyproxy/gateway route.go). @internal */
export const ruleWithoutAnswer: DoctorRule = {
  id: 'K41',
  name: 'rule-without-answer',
  title: 'A rule of a route leads nowhere',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster'],
  reads: ['httproutes', 'gateways'],
  explains: ['A33'],
  docs: 'A rule needs a backend with a weight above 0, or a filter that answers by itself: a redirect, or an extension with a response of its own. A rule with neither is valid in the API, and so is a route without rules. Envoy answers 500 to its requests, while the route stays accepted and its references resolved. A rule whose backends all have the weight 0 is the usual rest of a switch from one version to the next.',
  check: ({ topology }) => {
    const routes = topology.routes.filter(
      route => attachments(topology, route).length > 0,
    );
    const whole = routes.filter(isWhollyDead);
    return routes.flatMap(route =>
      report(
        topology,
        route,
        whole.includes(route) ? routesImpact(topology, whole) : 'partial',
      ),
    );
  },
};
