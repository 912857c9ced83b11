import type { IClientTrafficPolicy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/ClientTrafficPolicy';

import type { Edge } from '../edge';
import { metadata } from './metadata';

type Spec = IClientTrafficPolicy['spec'];
type Clients = NonNullable<Edge['clients']>;

const timeout = (clients: Clients): Spec['timeout'] => ({
  http: {
    idleTimeout: clients.idleTimeout,
    streamIdleTimeout: clients.streamIdleTimeout,
    requestReceivedTimeout: clients.requestReceivedTimeout,
  },
});

const keepalive = ({ keepalive: asked }: Clients): Spec['tcpKeepalive'] =>
  asked && {
    idleTime: asked.idle,
    interval: asked.interval,
    probes: asked.probes,
  };

/**
 * Targets the whole Gateway: the NLB sends the PROXY header to both ports, and a policy for one
 * section would leave the other to misread it.
 * @internal
 */
export const clientTrafficPolicy = (edge: Edge, clients: Clients) =>
  ({
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'ClientTrafficPolicy',
    metadata: metadata(edge, edge.gateway.name),
    spec: {
      targetRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: edge.gateway.name,
        },
      ],
      proxyProtocol: clients.proxyProtocol,
      clientIPDetection: {
        xForwardedFor: {
          numTrustedHops: clients.trustedHops,
          trustedCIDRs: clients.trustedCidrs && [...clients.trustedCidrs],
        },
      },
      timeout: timeout(clients),
      tcpKeepalive: keepalive(clients),
      connection: { connectionLimit: { value: clients.connectionLimit } },
    },
  } satisfies IClientTrafficPolicy);
