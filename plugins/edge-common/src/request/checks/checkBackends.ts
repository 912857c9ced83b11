import type { EdgeRequest } from '../EdgeRequest';
import { parseDuration } from '../parseDuration';
import { type Problem, problemIf } from '../Problem';

type Stickiness = NonNullable<EdgeRequest['stickiness']>;

const isComplete = ({ type, by, cookie, header, ttl }: Stickiness): boolean => {
  const hashes = type === 'consistentHash';
  return (
    hashes === (by !== undefined) &&
    (by === 'cookie') === (cookie !== undefined) &&
    (by === 'header') === (header !== undefined) &&
    (ttl === undefined || by === 'cookie')
  );
};

/** Behind ip targets every connection comes from the load balancer's own addresses. */
const seesClients = (request: EdgeRequest): boolean =>
  request.targetType === 'instance' ||
  request.clientIp === 'preserve' ||
  request.clientIp === 'proxyProtocol' ||
  request.trustedHops !== undefined ||
  request.trustedCidrs !== undefined;

const checkStickiness = (request: EdgeRequest): Problem[] => {
  const { stickiness, balancing } = request;
  if (!stickiness) {
    return [];
  }
  return [
    ...problemIf(!isComplete(stickiness), {
      field: 'stickiness',
      value: stickiness,
      allowed:
        'none, sourceIp, or type consistentHash by cookie (with cookie and perhaps ttl), by header (with header) or by sourceIP',
    }),
    ...problemIf(stickiness.by === 'sourceIP' && !seesClients(request), {
      field: 'stickiness.by',
      value: stickiness.by,
      allowed:
        'cookie or header; sourceIP needs clientIp preserve or proxyProtocol, else all clients look alike',
    }),
    ...problemIf(stickiness.type === 'consistentHash' && !!balancing, {
      field: 'balancing',
      value: balancing,
      allowed: 'nothing beside stickiness consistentHash, which balances',
    }),
  ];
};

const checkRetries = ({ retries, backendTimeout }: EdgeRequest): Problem[] => {
  const { perTryTimeout } = retries ?? {};
  const { request } = backendTimeout ?? {};
  const longest = parseDuration(request ?? '') ?? Infinity;
  return problemIf((parseDuration(perTryTimeout ?? '') ?? 0) > longest, {
    field: 'retries.perTryTimeout',
    value: perTryTimeout,
    allowed: `at most backendTimeout.request, ${request}`,
  });
};

/** As many files of grants as an edge may have. @internal */
export const MOST_FOREIGN_NAMESPACES = 8;

const checkGrants = (request: EdgeRequest): Problem[] => {
  const foreign = new Set(
    request.routes
      .flatMap(({ backends }) => backends)
      .map(backend => backend.namespace ?? request.namespace)
      .filter(namespace => namespace !== request.namespace),
  );
  return [
    ...problemIf(request.referenceGrants === true && foreign.size === 0, {
      field: 'referenceGrants',
      value: true,
      allowed: 'only with a backend in another namespace',
    }),
    ...problemIf(foreign.size > MOST_FOREIGN_NAMESPACES, {
      field: 'routes',
      value: [...foreign],
      allowed: `backends in at most ${MOST_FOREIGN_NAMESPACES} other namespaces`,
    }),
  ];
};

/** What does not go together in how Envoy meets the service. @internal */
export const checkBackends = (request: EdgeRequest): Problem[] => [
  ...checkStickiness(request),
  ...checkRetries(request),
  ...checkGrants(request),
];
