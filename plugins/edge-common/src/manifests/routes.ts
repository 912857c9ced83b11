import type { IHTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute';

import type { Edge } from '../edge';
import { metadata } from './metadata';

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

/** The NLB adds no header and Envoy would say `http`, so each rule says what the client used. */
const forwardedProto: NonNullable<Rule['filters']> = [
  {
    type: 'RequestHeaderModifier',
    requestHeaderModifier: {
      set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
    },
  },
];

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
        matches: [{ path: { ...rule.path } }],
        filters: edge.setsForwardedProto ? forwardedProto : undefined,
        backendRefs: backendRefs(edge, rule),
      })),
    },
  } satisfies IHTTPRoute);

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
