import type { IGRPCRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GRPCRoute';
import type { IHTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute';

import type { Edge } from '../edge';
import { metadata } from './metadata';
import { headerFilters, rewriteFilter } from './routeFilters';
import { grpcMatches, httpMatch } from './routeMatches';

type Spec = NonNullable<IHTTPRoute['spec']>;
type Rule = NonNullable<Spec['rules']>[number];
type AppRule = Edge['routes'][number]['rules'][number];

/** Without a section the route would answer on both listeners: the classic redirect loop. */
const parentRefs = (
  { gateway, explicitDefaults }: Edge,
  sectionName: 'http' | 'https',
): Spec['parentRefs'] => [
  {
    ...(explicitDefaults
      ? { group: 'gateway.networking.k8s.io', kind: 'Gateway' }
      : {}),
    name: gateway.name,
    sectionName,
  },
];

const backendRefs = (
  { explicitDefaults }: Edge,
  { backends }: AppRule,
): Rule['backendRefs'] =>
  backends.map(({ service, namespace, port, weight }) => ({
    ...(explicitDefaults ? { group: '', kind: 'Service' } : {}),
    name: service,
    namespace,
    port,
    weight: explicitDefaults || backends.length > 1 ? weight : undefined,
  }));

/** The service's own routes, on the listener that clients reach by https. @internal */
export const appRoute = (edge: Edge, { name, rules }: Edge['routes'][number]) =>
  ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(edge, name),
    spec: {
      parentRefs: parentRefs(edge, 'https'),
      hostnames: [...edge.hostnames],
      rules: rules.map(rule => ({
        matches: [httpMatch(rule)],
        filters: [...headerFilters(edge, rule), ...rewriteFilter(rule)],
        timeouts: rule.timeouts,
        backendRefs: backendRefs(edge, rule),
      })),
    },
  } satisfies IHTTPRoute);

/** The same for gRPC, whose calls a GRPCRoute matches by service and method. @internal */
export const grpcRoute = (
  edge: Edge,
  { name, rules }: Edge['routes'][number],
) =>
  ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: metadata(edge, name),
    spec: {
      parentRefs: parentRefs(edge, 'https'),
      hostnames: [...edge.hostnames],
      rules: rules.map(rule => ({
        matches: grpcMatches(rule),
        filters: headerFilters(edge, rule),
        backendRefs: backendRefs(edge, rule),
      })),
    },
  } satisfies IGRPCRoute);

/** Sends plain HTTP to https; the scheme is written, else the Location would say http. @internal */
export const redirectRoute = (
  edge: Edge,
  { name, statusCode, port }: NonNullable<Edge['redirect']>,
) =>
  ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(edge, name),
    spec: {
      parentRefs: parentRefs(edge, 'http'),
      hostnames: [...edge.hostnames],
      rules: [
        {
          matches: edge.explicitDefaults
            ? [{ path: { type: 'PathPrefix', value: '/' } }]
            : undefined,
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', port, statusCode },
            },
          ],
        },
      ],
    },
  } satisfies IHTTPRoute);
