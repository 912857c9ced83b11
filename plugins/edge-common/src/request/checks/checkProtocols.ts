import type { EdgeRequest, EdgeRoute } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';

/** What an HTTPRoute has and a GRPCRoute has not. */
const HTTP_ONLY = ['method', 'queryParams', 'rewrite', 'timeouts'] as const;

const H2_POLICIES: readonly (string | undefined)[] = [
  'HTTP2Only',
  'HTTP2Optional',
  'HTTP2Preferred',
];

const checkGrpc = (field: string, route: EdgeRoute): Problem[] => [
  ...HTTP_ONLY.filter(name => route[name] !== undefined).map(name => ({
    field: `${field}.${name}`,
    value: route[name],
    allowed: 'only with protocol http',
  })),
  ...problemIf(route.path.type !== 'PathPrefix' || route.path.value !== '/', {
    field: `${field}.path`,
    value: route.path,
    allowed: 'no path with protocol grpc; name service and method in call',
  }),
];

const checkHttp = (field: string, { call }: EdgeRoute): Problem[] =>
  problemIf(call !== undefined, {
    field: `${field}.call`,
    value: call,
    allowed: 'only with protocol grpc',
  });

/** Two kinds of route on one host name: the API accepts the older one and refuses the other. */
const checkMixture = ({ routes }: EdgeRequest): Problem[] => {
  const [first, ...others] = routes.map(({ protocol = 'http' }) => protocol);
  const odd = others.findIndex(protocol => protocol !== first);
  return problemIf(odd >= 0, {
    field: `routes[${odd + 1}].protocol`,
    value: others[odd],
    allowed: `${first}, as HTTPRoute and GRPCRoute cannot share host names; ask for a second edge`,
  });
};

/** What does not go together in protocols of routes and connections. @internal */
export const checkProtocols = (request: EdgeRequest): Problem[] => {
  const { routes, alpn, tls } = request;
  const speaksGrpc = routes.some(({ protocol }) => protocol === 'grpc');
  return [
    ...routes.flatMap((route, index) =>
      route.protocol === 'grpc'
        ? checkGrpc(`routes[${index}]`, route)
        : checkHttp(`routes[${index}]`, route),
    ),
    ...checkMixture(request),
    ...problemIf(
      speaksGrpc && tls === 'loadBalancer' && !H2_POLICIES.includes(alpn),
      {
        field: 'alpn',
        value: alpn,
        allowed: 'HTTP2Preferred, HTTP2Optional or HTTP2Only, as gRPC needs h2',
      },
    ),
  ];
};
