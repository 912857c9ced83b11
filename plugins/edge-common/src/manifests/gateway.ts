import type { IGateway } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway';

import { type Edge, writeNlbAnnotations } from '../edge';
import { metadata } from './metadata';

type Spec = IGateway['spec'];

const allowedRoutes = ({
  gateway,
}: Edge): Spec['listeners'][number]['allowedRoutes'] => {
  const { from, labels } = gateway.allowedRoutes ?? {};
  return from === undefined
    ? undefined
    : {
        namespaces: {
          from,
          ...(labels ? { selector: { matchLabels: { ...labels } } } : {}),
        },
      };
};

const infrastructure = (edge: Edge): Spec['infrastructure'] => {
  const { settings, extraAnnotations } = edge.loadBalancer;
  return edge.carrier === 'envoyproxy'
    ? {
        parametersRef: {
          group: 'gateway.envoyproxy.io',
          kind: 'EnvoyProxy',
          name: edge.gateway.name,
        },
      }
    : {
        annotations: { ...extraAnnotations, ...writeNlbAnnotations(settings) },
      };
};

/** HTTP also on the https port, where the NLB has ended TLS before Envoy sees a byte. */
const listener = (
  edge: Edge,
  { name, port, secrets }: Edge['gateway']['listeners'][number],
): Spec['listeners'][number] => ({
  name,
  port,
  protocol: secrets ? 'HTTPS' : 'HTTP',
  tls: secrets && {
    mode: 'Terminate',
    certificateRefs: secrets.map(secret => ({
      ...(edge.explicitDefaults ? { group: '', kind: 'Secret' } : {}),
      name: secret,
    })),
  },
  allowedRoutes: allowedRoutes(edge),
});

/** The entry of the edge; its class decides which Envoy Gateway makes it real. @internal */
export const gateway = (edge: Edge) =>
  ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: metadata(edge, edge.gateway.name),
    spec: {
      gatewayClassName: edge.gateway.className,
      infrastructure: infrastructure(edge),
      listeners: edge.gateway.listeners.map(one => listener(edge, one)),
    },
  } satisfies IGateway);
