import type { EdgeRequest, EdgeRoute } from '../EdgeRequest';
import { parseTimeout } from '../parseTimeout';
import { type Problem, problemIf } from '../Problem';

/** The limit of one list in a header filter; the edge's own header takes a place in it. */
const MOST_HEADERS = 16;

type HeaderChanges = NonNullable<EdgeRoute['requestHeaders']>;

const namesOf = ({ set = {}, add = {}, remove = [] }: HeaderChanges) =>
  [...Object.keys(set), ...Object.keys(add), ...remove].map(name =>
    name.toLowerCase(),
  );

/** A header the edge writes itself, and the field that says so. */
interface OwnHeader {
  readonly name: string;
  readonly field: string;
  readonly isWritten: boolean;
}

const checkHeaders = (
  field: string,
  changes: HeaderChanges,
  own: OwnHeader,
): Problem[] => {
  const names = namesOf(changes);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  const count = Object.keys(changes.set ?? {}).length;
  return [
    ...problemIf(names.includes(own.name.toLowerCase()), {
      field,
      value: own.name,
      allowed: `other headers; ${own.field} decides on this one`,
    }),
    ...problemIf(doubled !== undefined, {
      field,
      value: doubled,
      allowed: 'each header once, in set, add or remove',
    }),
    ...problemIf(own.isWritten && count >= MOST_HEADERS, {
      field: `${field}.set`,
      value: `${count} headers`,
      allowed: `at most ${MOST_HEADERS - 1}, as the edge sets ${own.name}`,
    }),
  ];
};

const checkRewrite = (
  field: string,
  { rewrite, path }: EdgeRoute,
): Problem[] => {
  const { prefix, fullPath } = rewrite ?? {};
  return [
    ...problemIf(prefix !== undefined && path.type !== 'PathPrefix', {
      field: `${field}.rewrite.prefix`,
      value: prefix,
      allowed: `fullPath, as the path of this route is of type ${path.type}`,
    }),
    ...problemIf(prefix !== undefined && fullPath !== undefined, {
      field: `${field}.rewrite`,
      value: rewrite,
      allowed: 'either prefix or fullPath',
    }),
  ];
};

const checkTimeouts = (
  field: string,
  { timeouts = {} }: EdgeRoute,
): Problem[] => {
  const { request = '0s', backendRequest } = timeouts;
  return problemIf(
    backendRequest !== undefined &&
      parseTimeout(backendRequest) > parseTimeout(request),
    {
      field: `${field}.timeouts.backendRequest`,
      value: backendRequest,
      allowed: `at most timeouts.request, ${request}`,
    },
  );
};

/** What does not go together in what a route changes on the way. @internal */
export const checkRouteChanges = ({
  routes,
  hsts,
  forwardedProto,
}: EdgeRequest): Problem[] =>
  routes.flatMap((route, index) => {
    const field = `routes[${index}]`;
    return [
      ...checkHeaders(`${field}.requestHeaders`, route.requestHeaders ?? {}, {
        name: 'X-Forwarded-Proto',
        field: 'forwardedProto',
        isWritten: forwardedProto === 'route-filter',
      }),
      ...checkHeaders(`${field}.responseHeaders`, route.responseHeaders ?? {}, {
        name: 'Strict-Transport-Security',
        field: 'hsts',
        isWritten: hsts.enabled,
      }),
      ...checkRewrite(field, route),
      ...checkTimeouts(field, route),
    ];
  });
