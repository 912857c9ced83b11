import type { Edge } from '../edge';

type AppRule = Edge['routes'][number]['rules'][number];

/** @internal */
export const httpMatch = ({ path, method, headers, queryParams }: AppRule) => ({
  path: { ...path },
  method,
  headers: headers?.map(header => ({ ...header })),
  queryParams: queryParams?.map(parameter => ({ ...parameter })),
});

/** A rule without any match takes every call. @internal */
export const grpcMatches = ({ call, headers }: AppRule) =>
  call || headers
    ? [
        {
          method: call && { type: 'Exact' as const, ...call },
          headers: headers?.map(header => ({ ...header })),
        },
      ]
    : undefined;
