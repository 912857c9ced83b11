import type { IBackendTrafficPolicy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy';

import type { Edge } from '../edge';
import { metadata } from './metadata';

type Spec = IBackendTrafficPolicy['spec'];
type Backends = NonNullable<Edge['backends']>;
type Hash = NonNullable<NonNullable<Spec['loadBalancer']>['consistentHash']>;

const hash = ({
  cookie,
  ttl,
  header,
}: NonNullable<Backends['stickiness']>): Hash => {
  if (cookie !== undefined) {
    return { type: 'Cookie', cookie: { name: cookie, ttl } };
  }
  return header === undefined
    ? { type: 'SourceIP' }
    : { type: 'Headers', headers: [{ name: header }] };
};

const loadBalancer = ({
  stickiness,
  balancing,
}: Backends): Spec['loadBalancer'] => {
  if (stickiness) {
    return { type: 'ConsistentHash', consistentHash: hash(stickiness) };
  }
  return balancing && { type: balancing };
};

const retry = ({ retries }: Backends): Spec['retry'] =>
  retries && {
    numRetries: retries.count,
    retryOn: { triggers: [...(retries.on ?? [])] },
    perRetry: { timeout: retries.perTryTimeout },
  };

/** Targets the edge's own routes, so that routes of others on the Gateway stay as they are. @internal */
export const backendTrafficPolicy = (edge: Edge, backends: Backends) =>
  ({
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    metadata: metadata(edge, edge.gateway.name),
    spec: {
      targetRefs: edge.routes.map(({ kind, name }) => ({
        group: 'gateway.networking.k8s.io',
        kind,
        name,
      })),
      loadBalancer: loadBalancer(backends),
      retry: retry(backends),
      timeout: {
        tcp: { connectTimeout: backends.timeout?.connect },
        http: { requestTimeout: backends.timeout?.request },
      },
      circuitBreaker: backends.circuitBreaker,
    },
  } satisfies IBackendTrafficPolicy);
