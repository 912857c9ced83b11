import type { HttpRoute, RouteMatch } from '../../snapshot';

/** One match of one route on one of its host names. @internal */
export interface Candidate {
  readonly route: HttpRoute;
  readonly hostname: string;
  readonly match: RouteMatch;
}

/** Higher first, in the order in which the Gateway API compares (HTTPRoute, field `matches`). */
const ranks = ({ hostname, match }: Candidate): number[] => [
  hostname === '' || hostname.startsWith('*.') ? 0 : 1,
  hostname.length,
  match.path.type === 'Exact' ? 1 : 0,
  match.path.value.length,
  match.method ? 1 : 0,
  match.headers,
  match.queryParams,
];

const ageAndName = ({ route: { metadata } }: Candidate): string =>
  `${metadata.creationTimestamp} ${metadata.namespace ?? ''}/${metadata.name}`;

/**
 * Whether a request that both match goes to `one`: the more specific match, among equals the
 * older route, then the first in the alphabet.
 * @internal
 */
export const takesPrecedence = (one: Candidate, other: Candidate): boolean => {
  const others = ranks(other);
  const difference = ranks(one)
    .map((rank, index) => rank - others[index])
    .find(value => value !== 0);
  return difference === undefined
    ? ageAndName(one) < ageAndName(other)
    : difference > 0;
};

const withSlash = (path: string): string =>
  path.endsWith('/') ? path : `${path}/`;

/**
 * Whether every request of `other` is also one of `one`, as far as paths and conditions tell;
 * regular expressions cover nothing, as nobody can compare them.
 * @internal
 */
export const coversMatch = (one: RouteMatch, other: RouteMatch): boolean => {
  if (one.headers > 0 || one.queryParams > 0) {
    return false;
  }
  if (one.method && one.method !== other.method) {
    return false;
  }
  if (one.path.type === 'PathPrefix') {
    return (
      other.path.type !== 'RegularExpression' &&
      withSlash(other.path.value).startsWith(withSlash(one.path.value))
    );
  }
  return (
    one.path.type === 'Exact' &&
    other.path.type === 'Exact' &&
    one.path.value === other.path.value
  );
};
