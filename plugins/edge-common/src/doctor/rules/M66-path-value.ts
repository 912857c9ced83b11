import type { RouteMatch } from '../../snapshot';
import { httpRouteRef } from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

type Wrong = Pick<
  RuleResult,
  'message' | 'expected' | 'remedy' | 'severity' | 'impact'
>;

/** Gateway API, HTTPPathMatch: rules of the schema for Exact and PathPrefix. */
const FORBIDDEN = /^(?!\/)|\/\/|\/\.{1,2}(?:\/|$)|%2f|#/i;

/** Looks like the beginning of a word, while prefixes are compared segment by segment. */
const HALF_SEGMENT = /[^/][*._-]$/;

const wrongWith = (
  { live }: Seen,
  { path: { type, value } }: RouteMatch,
  route: string,
): Wrong | undefined => {
  if (type === 'RegularExpression') {
    return undefined;
  }
  // A cluster that has the route did not refuse it.
  if (!live && FORBIDDEN.test(value)) {
    return {
      message: `The cluster refuses the route ${route}, because "${value}" is not a valid path.`,
      expected: 'a path that begins with / and has no //, /./, /../, %2f or #',
      remedy: `Correct the path in ${route}.`,
    };
  }
  return type === 'PathPrefix' && HALF_SEGMENT.test(value)
    ? {
        message: `The route ${route} takes only the segment "${value}" itself and what lies below it, because prefixes are compared segment by segment.`,
        expected: 'whole segments, such as /api',
        remedy: `Name whole segments in the path of ${route}, or use the type RegularExpression.`,
        severity: 'info',
        impact: 'none',
      }
    : undefined;
};

/** The schema of the route refuses such paths, before any controller sees it. @internal */
export const pathValue: DoctorRule = {
  id: 'M66',
  name: 'path-value',
  title: 'A path is not valid or narrower than it looks',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['httproutes'],
  explains: [],
  docs: 'Paths of type Exact and PathPrefix begin with a slash and contain neither `//`, `/./`, `/../`, `%2f` nor `#`; the API server refuses the route otherwise. A prefix matches whole segments: `/api` takes `/api` and `/api/x`, not `/apix`, and a star in it is a plain character. A prefix that ends in the middle of a word is reported as advice.',
  check: seen =>
    seen.topology.routes.flatMap(route =>
      route.rules.flatMap(({ matches }, index) =>
        matches.flatMap((match, position) => {
          const wrong = wrongWith(seen, match, route.metadata.name);
          return wrong
            ? [
                {
                  object: httpRouteRef(route),
                  path: `spec.rules[${index}].matches[${position}].path.value`,
                  observed: match.path.value,
                  ...wrong,
                },
              ]
            : [];
        }),
      ),
    ),
};
