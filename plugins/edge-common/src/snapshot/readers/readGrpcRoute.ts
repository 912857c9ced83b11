import type { RouteMatch } from '../gatewayApi';
import { listAt, textAt } from './rawJson';
import { readRoute } from './readHttpRoute';

/** A call travels as a POST to `/package.Service/Method` (gRPC over HTTP2, "Requests"). */
const readPath = (raw: unknown): RouteMatch['path'] => {
  const service = textAt(raw, 'method', 'service');
  const method = textAt(raw, 'method', 'method');
  if (textAt(raw, 'method', 'type') === 'RegularExpression') {
    const value = `/${service ?? '[^/]+'}/${method ?? '[^/]+'}`;
    return { type: 'RegularExpression', value };
  }
  if (service === undefined) {
    return method === undefined
      ? { type: 'PathPrefix', value: '/' }
      : { type: 'RegularExpression', value: `/[^/]+/${method}` };
  }
  return method === undefined
    ? { type: 'PathPrefix', value: `/${service}` }
    : { type: 'Exact', value: `/${service}/${method}` };
};

const readGrpcMatch = (raw: unknown): RouteMatch => ({
  path: readPath(raw),
  headers: listAt(raw, 'headers').length,
  queryParams: 0,
});

/** @internal */
export const readGrpcRoute = readRoute('GRPCRoute', readGrpcMatch);
