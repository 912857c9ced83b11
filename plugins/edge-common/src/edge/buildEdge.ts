import {
  buildNlbSettings,
  type EdgeRequest,
  hashRequest,
  type RequestContext,
} from '../request';
import {
  buildBackends,
  buildClients,
  buildGrants,
  buildHsts,
} from './buildTraffic';
import type { Edge, EdgeEnvoy, EdgeGateway, EdgeLoadBalancer } from './Edge';
import { appRouteName, redirectRouteName } from './names';

/** `maxItems` of an HTTPRoute's rules. */
const RULES_PER_ROUTE = 16;

const buildGateway = (request: EdgeRequest): EdgeGateway => ({
  name: request.name,
  className: request.gatewayClassName,
  listeners: [
    ...(request.httpsRedirect.enabled
      ? [{ name: 'http' as const, port: request.httpPort }]
      : []),
    {
      name: 'https',
      port: request.httpsPort,
      secrets: request.tls === 'envoy' ? request.certificateSecrets : undefined,
    },
  ],
  allowedRoutes: request.allowedRoutes,
});

const buildLoadBalancer = (
  request: EdgeRequest,
  owner: string | undefined,
): EdgeLoadBalancer => {
  const ownsService = request.carrier === 'envoyproxy';
  return {
    class: ownsService ? request.loadBalancerClass : undefined,
    settings: buildNlbSettings(request, owner),
    sourceRanges: ownsService ? request.allowedCidrs ?? [] : [],
    externalTrafficPolicy: request.externalTrafficPolicy,
    allocateNodePorts: request.allocateNodePorts,
    extraAnnotations: request.extraAnnotations ?? {},
    servicePatch: request.servicePatch,
  };
};

const buildEnvoy = (request: EdgeRequest): EdgeEnvoy => ({
  replicas: request.replicas,
  autoscaling: request.autoscaling,
  pdb: request.pdb,
  spread: request.spread,
  drainTimeout: request.drainTimeout,
  minDrainDuration: request.minDrainDuration,
});

const buildRedirect = ({
  name,
  httpsPort,
  httpsRedirect: { enabled, statusCode },
}: EdgeRequest): Edge['redirect'] =>
  enabled
    ? {
        name: redirectRouteName(name),
        statusCode,
        port: httpsPort === 443 ? undefined : httpsPort,
      }
    : undefined;

const buildRoutes = ({ name, routes }: EdgeRequest): Edge['routes'] =>
  Array.from(
    { length: Math.ceil(routes.length / RULES_PER_ROUTE) },
    (_, index) => ({
      name: appRouteName(name, index),
      kind: routes[0].protocol === 'grpc' ? 'GRPCRoute' : 'HTTPRoute',
      rules: routes.slice(
        index * RULES_PER_ROUTE,
        (index + 1) * RULES_PER_ROUTE,
      ),
    }),
  );

/**
 * The second step of the wish: from a checked request to the edge it describes. Total: whatever
 * `parseEdgeRequest` let through can be built.
 * @public
 */
export const buildEdge = (
  request: EdgeRequest,
  { cluster, entity }: RequestContext,
): Edge => ({
  name: request.name,
  environment: request.environment,
  cluster: cluster.name,
  namespace: request.namespace,
  aws: { region: cluster.region, accountId: cluster.accountId },
  entity: { ref: entity.ref, name: entity.name, owner: entity.owner },
  form: request.form,
  carrier: request.carrier,
  tls: request.tls,
  gateway: buildGateway(request),
  loadBalancer: buildLoadBalancer(request, entity.owner),
  envoy: buildEnvoy(request),
  hostnames: request.hostnames,
  redirect: buildRedirect(request),
  routes: buildRoutes(request),
  hsts: buildHsts(request),
  clients: buildClients(request),
  backends: buildBackends(request),
  grants: buildGrants(request),
  setsForwardedProto:
    request.forwardedProto === 'route-filter' && request.tls === 'loadBalancer',
  explicitDefaults: request.explicitDefaults,
  file: request.file,
  requestHash: hashRequest(request.file),
});
