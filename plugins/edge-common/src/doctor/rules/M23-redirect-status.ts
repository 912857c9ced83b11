import type { HttpRoute, RouteFilter } from '../../snapshot';
import { httpRouteRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { appRoutes } from '../facts/routes';
import type { DoctorRule, RuleResult } from '../DoctorRule';

type Redirect = Extract<RouteFilter, { readonly type: 'RequestRedirect' }>;

const toHttps = (filter: RouteFilter): filter is Redirect =>
  filter.type === 'RequestRedirect' &&
  filter.scheme === 'https' &&
  !filter.replacesPath &&
  filter.hostname === undefined;

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Only routes that say which methods they take tell an API from a site. */
const takesWrites = (topology: EdgeTopology): boolean =>
  appRoutes(topology).some(({ rules }) =>
    rules.some(({ matches }) =>
      matches.some(
        ({ method }) => method !== undefined && !SAFE_METHODS.includes(method),
      ),
    ),
  );

const wrongWith = (
  topology: EdgeTopology,
  { statusCode }: Redirect,
): string | undefined => {
  if (statusCode === 302 || statusCode === 303 || statusCode === 307) {
    return 'is temporary, so clients ask again and again';
  }
  return statusCode === 301 && takesWrites(topology)
    ? 'lets clients turn POST into GET'
    : undefined;
};

const results = (topology: EdgeTopology, route: HttpRoute): RuleResult[] =>
  route.rules.flatMap(({ filters }, index) =>
    filters.filter(toHttps).flatMap(filter => {
      const wrong = wrongWith(topology, filter);
      return wrong
        ? [
            {
              object: httpRouteRef(route),
              path: `spec.rules[${index}].filters`,
              message: `Clients that come to ${edgeAddress(
                topology,
                route,
              ).replace('https:', 'http:')} get ${
                filter.statusCode
              }, which ${wrong}.`,
              observed: String(filter.statusCode),
              expected: '301 for sites, 308 for APIs',
              remedy: `Set statusCode of the redirect in ${route.metadata.name} to 301 for a site, or to 308 for an API.`,
            },
          ]
        : [];
    }),
  );

/** The API's default is 302 (Gateway API, HTTPRequestRedirectFilter). @internal */
export const redirectStatus: DoctorRule = {
  id: 'M23',
  name: 'redirect-status',
  title: 'The redirect to https has an unfitting status code',
  severity: 'warning',
  impact: 'none',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes'],
  explains: [],
  docs: 'A redirect to https is for good, and 301 or 308 say so; without `statusCode` the Gateway API answers 302, and clients keep asking over plain http. With 301 clients may turn a POST into a GET, so an API whose routes name such methods needs 308, which keeps the method. The Gateway API allows 301, 302, 303, 307 and 308.',
  check: ({ topology }) =>
    topology.routes.flatMap(route => results(topology, route)),
};
