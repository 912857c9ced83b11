import type {
  BackendRef,
  Condition,
  HttpRoute,
  ParentRef,
  RouteFilter,
  RouteMatch,
  RouteParentStatus,
  RouteRule,
} from '../../snapshot';
import { REQUESTED } from './aGateway';
import { aCondition, aMeta } from './meta';
import { ENVOY_CONTROLLER } from './payEdge';

/** Names the listener `https` of `pay-edge`. @public */
export const aParentRef = (overrides: Partial<ParentRef> = {}): ParentRef => ({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'payments',
  name: 'pay-edge',
  sectionName: 'https',
  ...overrides,
});

/** Service `pay`, port 8080. @public */
export const aBackendRef = (
  overrides: Partial<BackendRef> = {},
): BackendRef => ({
  group: '',
  kind: 'Service',
  namespace: 'payments',
  name: 'pay',
  port: 8080,
  weight: 1,
  ...overrides,
});

/** A match on a path prefix. @public */
export const aMatch = (
  value = '/',
  overrides: Partial<RouteMatch> = {},
): RouteMatch => ({
  path: { type: 'PathPrefix', value },
  headers: 0,
  queryParams: 0,
  ...overrides,
});

/** The filter that tells applications the client's scheme (domain: option A). @public */
export const FORWARDED_PROTO: RouteFilter = {
  type: 'RequestHeaderModifier',
  set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
  add: [],
  remove: [],
};

/** @public */
export const REDIRECT_TO_HTTPS: RouteFilter = {
  type: 'RequestRedirect',
  scheme: 'https',
  statusCode: 301,
};

/** `/api` to the Service `pay`, with the forwarded scheme. @public */
export const aRouteRule = (overrides: Partial<RouteRule> = {}): RouteRule => ({
  matches: [aMatch('/api')],
  filters: [FORWARDED_PROTO],
  backendRefs: [aBackendRef()],
  ...overrides,
});

/** What Envoy Gateway says of one parent: accepted and resolved unless told otherwise. @public */
export const aRouteParent = (
  overrides: Partial<RouteParentStatus> = {},
  ...changed: readonly Condition[]
): RouteParentStatus => ({
  parentRef: aParentRef(),
  controllerName: ENVOY_CONTROLLER,
  conditions: [
    aCondition('Accepted', { message: 'Route is accepted' }),
    aCondition('ResolvedRefs'),
  ]
    .filter(({ type }) => !changed.some(condition => condition.type === type))
    .concat(changed),
  ...overrides,
});

/** `pay-edge-app` on listener https, host name `pay.example.com`. @public */
export const aRoute = (overrides: Partial<HttpRoute> = {}): HttpRoute => ({
  kind: 'HTTPRoute',
  metadata: aMeta({ name: 'pay-edge-app', ...REQUESTED }),
  hostnames: ['pay.example.com'],
  parentRefs: [aParentRef()],
  rules: [aRouteRule()],
  parents: [aRouteParent()],
  ...overrides,
});

/** `pay-edge-ssl-redirect` on listener http. @public */
export const aRedirectRoute = (
  overrides: Partial<HttpRoute> = {},
): HttpRoute => {
  const onHttp = aParentRef({ sectionName: 'http' });
  return aRoute({
    metadata: aMeta({ name: 'pay-edge-ssl-redirect', ...REQUESTED }),
    parentRefs: [onHttp],
    rules: [
      { matches: [aMatch()], filters: [REDIRECT_TO_HTTPS], backendRefs: [] },
    ],
    parents: [aRouteParent({ parentRef: onHttp })],
    ...overrides,
  });
};
