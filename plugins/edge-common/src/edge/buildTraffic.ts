import type { EdgeRequest } from '../request';
import type { Edge } from './Edge';
import type { EdgeBackends, EdgeClients } from './EdgeTraffic';
import { grantName } from './names';

/** A part without content is none: it would make an empty policy. */
const unlessEmpty = <T extends object>(part: T): T | undefined =>
  Object.values(part).some(value => value !== undefined) ? part : undefined;

/** @internal */
export const buildClients = (request: EdgeRequest): EdgeClients | undefined =>
  unlessEmpty({
    proxyProtocol:
      request.clientIp === 'proxyProtocol'
        ? { optional: request.proxyProtocolOptional ?? true }
        : undefined,
    trustedHops: request.trustedHops,
    trustedCidrs: request.trustedCidrs,
    idleTimeout: request.idleTimeout,
    streamIdleTimeout: request.streamIdleTimeout,
    requestReceivedTimeout: request.requestReceivedTimeout,
    keepalive: request.keepalive && {
      idle: request.keepalive.idle ?? '60s',
      interval: request.keepalive.interval ?? '30s',
      probes: request.keepalive.probes ?? 3,
    },
    connectionLimit: request.connectionLimit,
  });

/** @internal */
export const buildBackends = (request: EdgeRequest): EdgeBackends | undefined =>
  unlessEmpty({
    stickiness:
      request.stickiness?.type === 'consistentHash'
        ? request.stickiness
        : undefined,
    balancing: request.balancing,
    retries: request.retries,
    timeout: request.backendTimeout,
    circuitBreaker: request.circuitBreaker,
  });

/** @internal */
export const buildHsts = ({
  hsts: { enabled, maxAge, includeSubDomains },
}: EdgeRequest): string | undefined =>
  enabled
    ? `max-age=${maxAge}${includeSubDomains ? '; includeSubDomains' : ''}`
    : undefined;

/** @internal */
export const buildGrants = (request: EdgeRequest): Edge['grants'] => {
  if (request.referenceGrants !== true) {
    return [];
  }
  const backends = request.routes.flatMap(route => route.backends);
  const namespaces = [
    ...new Set(backends.map(backend => backend.namespace ?? request.namespace)),
  ].filter(namespace => namespace !== request.namespace);
  return namespaces.sort().map(namespace => ({
    name: grantName(request),
    namespace,
    services: [
      ...new Set(
        backends
          .filter(backend => backend.namespace === namespace)
          .map(({ service }) => service),
      ),
    ].sort(),
  }));
};
