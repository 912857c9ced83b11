import type { HttpRoute, RouteRule } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import type { Impact } from '../DoctorRule';
import { routeHostnames, takesHostname } from './hostnames';
import { coversMatch, takesPrecedence, type Candidate } from './precedence';
import { appRoutes, attachments, isAppRule } from './routes';

/** Where `scheme: https` without a port leads (Gateway API, HTTPRequestRedirectFilter). */
const HTTPS_PORT = 443;

/** Sends clients to https on the host they came from; on the port it names they are there already. */
const redirectsTo =
  (port: number, { hostnames }: HttpRoute) =>
  ({ filters }: RouteRule): boolean =>
    filters.some(
      filter =>
        filter.type === 'RequestRedirect' &&
        filter.scheme === 'https' &&
        !filter.replacesPath &&
        (filter.port ?? HTTPS_PORT) === port &&
        (filter.hostname === undefined || hostnames.includes(filter.hostname)),
    );

const isOnPort = (
  topology: EdgeTopology,
  route: HttpRoute,
  port: number,
): boolean =>
  attachments(topology, route).some(({ taken }) =>
    taken.some(listener => listener.port === port),
  );

const candidates = (
  route: HttpRoute,
  takes: (rule: RouteRule) => boolean,
): Candidate[] =>
  routeHostnames(route).flatMap(hostname =>
    route.rules
      .filter(takes)
      .flatMap(({ matches }) =>
        matches.map(match => ({ route, hostname, match })),
      ),
  );

const meets = (one: Candidate, other: Candidate): boolean =>
  takesHostname(one.hostname, other.hostname) &&
  coversMatch(one.match, other.match);

/** @internal */
export interface RedirectLoop {
  readonly impact: Impact;
  /** Ways to applications that win against it. */
  readonly kept: readonly Candidate[];
}

/**
 * What a redirect to https does on a TLS port, `undefined` when it leads elsewhere: it takes the
 * applications whose match is no better than its own, and everything no application claims.
 * @internal
 */
export const findRedirectLoop = (
  topology: EdgeTopology,
  redirect: HttpRoute,
  port: number,
): RedirectLoop | undefined => {
  const redirects = candidates(redirect, redirectsTo(port, redirect));
  if (redirects.length === 0) {
    return undefined;
  }
  const apps = appRoutes(topology)
    .filter(route => isOnPort(topology, route, port))
    .flatMap(route => candidates(route, isAppRule));
  const isTaken = (app: Candidate) =>
    redirects.some(one => meets(one, app) && takesPrecedence(one, app));
  const taken = apps.filter(isTaken);
  const kept = apps.filter(app => !isTaken(app));
  const isHarmless = redirects.every(one =>
    kept.some(app => meets(app, one) && takesPrecedence(app, one)),
  );
  const live = taken.length === apps.length ? 'outage' : 'partial';
  return { impact: isHarmless ? 'risk' : live, kept };
};
