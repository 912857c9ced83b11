import type { BackendRef, RouteMatch, RouteRule } from '../gatewayApi';
import { listAt, numberAt, oneOf, textAt } from './rawJson';
import { readRouteFilter } from './readRouteFilter';
import { secondsAt } from './secondsAt';

const everyPath: RouteMatch = {
  path: { type: 'PathPrefix', value: '/' },
  headers: 0,
  queryParams: 0,
};

/** Reads one match of an HTTPRoute. @internal */
export const readHttpMatch = (raw: unknown): RouteMatch => ({
  path: {
    type: oneOf(textAt(raw, 'path', 'type'), [
      'PathPrefix',
      'Exact',
      'RegularExpression',
    ]),
    value: textAt(raw, 'path', 'value') ?? '/',
  },
  method: textAt(raw, 'method'),
  headers: listAt(raw, 'headers').length,
  queryParams: listAt(raw, 'queryParams').length,
});

const readBackendRef = (raw: unknown, namespace: string): BackendRef[] => {
  const name = textAt(raw, 'name');
  return name === undefined
    ? []
    : [
        {
          group: textAt(raw, 'group') ?? '',
          kind: textAt(raw, 'kind') ?? 'Service',
          namespace: textAt(raw, 'namespace') ?? namespace,
          name,
          port: numberAt(raw, 'port'),
          weight: numberAt(raw, 'weight') ?? 1,
        },
      ];
};

/** Reads one rule of a route in `namespace`, where its backends live unless they say otherwise. @internal */
export const readRouteRule = (
  raw: unknown,
  namespace: string,
  readMatch: (match: unknown) => RouteMatch = readHttpMatch,
): RouteRule => {
  const matches = listAt(raw, 'matches').map(readMatch);
  return {
    matches: matches.length > 0 ? matches : [everyPath],
    filters: listAt(raw, 'filters').map(readRouteFilter),
    backendRefs: listAt(raw, 'backendRefs').flatMap(ref =>
      readBackendRef(ref, namespace),
    ),
    timeoutSeconds: secondsAt(raw, 'timeouts', 'request'),
  };
};
