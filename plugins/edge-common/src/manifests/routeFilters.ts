import type { Edge } from '../edge';

type AppRule = Edge['routes'][number]['rules'][number];
type HeaderChanges = NonNullable<AppRule['requestHeaders']>;

/** Sorted, so that the order of keys in a request changes no byte. */
const headerList = (headers: Readonly<Record<string, string>> = {}) =>
  Object.keys(headers)
    .sort()
    .map(name => ({ name, value: headers[name] }));

/** One filter for the edge's own header and the team's: the API takes no second of a kind. */
const headerChanges = (
  own: readonly { readonly name: string; readonly value: string }[],
  { set, add, remove = [] }: HeaderChanges = {},
) => ({
  set: [...own, ...headerList(set)],
  add: headerList(add),
  remove: [...remove],
});

const isEmpty = (changes: ReturnType<typeof headerChanges>): boolean =>
  Object.values(changes).every(list => list.length === 0);

/**
 * The NLB adds no header and Envoy would say `http`, so each rule says what the client used.
 * @internal
 */
export const headerFilters = (edge: Edge, rule: AppRule) => {
  const request = headerChanges(
    edge.setsForwardedProto
      ? [{ name: 'X-Forwarded-Proto', value: 'https' }]
      : [],
    rule.requestHeaders,
  );
  const response = headerChanges(
    edge.hsts ? [{ name: 'Strict-Transport-Security', value: edge.hsts }] : [],
    rule.responseHeaders,
  );
  return [
    ...(isEmpty(request)
      ? []
      : [
          {
            type: 'RequestHeaderModifier' as const,
            requestHeaderModifier: request,
          },
        ]),
    ...(isEmpty(response)
      ? []
      : [
          {
            type: 'ResponseHeaderModifier' as const,
            responseHeaderModifier: response,
          },
        ]),
  ];
};

const rewrittenPath = ({
  prefix,
  fullPath,
}: NonNullable<AppRule['rewrite']>) => {
  if (prefix !== undefined) {
    return {
      type: 'ReplacePrefixMatch' as const,
      replacePrefixMatch: prefix,
    };
  }
  return fullPath === undefined
    ? undefined
    : { type: 'ReplaceFullPath' as const, replaceFullPath: fullPath };
};

/** @internal */
export const rewriteFilter = ({ rewrite }: AppRule) =>
  rewrite
    ? [
        {
          type: 'URLRewrite' as const,
          urlRewrite: { hostname: rewrite.host, path: rewrittenPath(rewrite) },
        },
      ]
    : [];
