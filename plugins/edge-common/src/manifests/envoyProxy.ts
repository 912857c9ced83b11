import type { IEnvoyProxy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/EnvoyProxy';

import { type Edge, writeNlbAnnotations } from '../edge';
import { metadata } from './metadata';

/** The generated types lack `mergeType`, which Envoy Gateway 1.9 has (envoyproxy_types.go). */
type MergedEnvoyProxy = IEnvoyProxy & {
  readonly spec: { readonly mergeType: 'StrategicMerge' };
};

type Kubernetes = NonNullable<
  NonNullable<IEnvoyProxy['spec']['provider']>['kubernetes']
>;

const TOPOLOGY = {
  zone: 'topology.kubernetes.io/zone',
  node: 'kubernetes.io/hostname',
} as const;

/** Envoy Gateway's owning labels select exactly the pods of this Gateway. */
const spread = ({ envoy, gateway, namespace }: Edge) =>
  envoy.spread === undefined || envoy.spread === 'none'
    ? undefined
    : {
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: TOPOLOGY[envoy.spread],
            whenUnsatisfiable: 'ScheduleAnyway' as const,
            labelSelector: {
              matchLabels: {
                'gateway.envoyproxy.io/owning-gateway-name': gateway.name,
                'gateway.envoyproxy.io/owning-gateway-namespace': namespace,
              },
            },
          },
        ],
      };

const service = ({ loadBalancer }: Edge): Kubernetes['envoyService'] => ({
  loadBalancerClass: loadBalancer.class,
  allocateLoadBalancerNodePorts: loadBalancer.allocateNodePorts,
  externalTrafficPolicy: loadBalancer.externalTrafficPolicy,
  loadBalancerSourceRanges: [...loadBalancer.sourceRanges],
  annotations: {
    ...loadBalancer.extraAnnotations,
    ...writeNlbAnnotations(loadBalancer.settings),
  },
  patch: loadBalancer.servicePatch && {
    type: 'StrategicMerge',
    value: loadBalancer.servicePatch,
  },
});

/** Without metrics the autoscaler would take 80 % of CPU, which is written to be seen. */
const scaling = ({ envoy: { autoscaling } }: Edge): Kubernetes['envoyHpa'] =>
  autoscaling && {
    minReplicas: autoscaling.min,
    maxReplicas: autoscaling.max,
    metrics: [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          target: {
            type: 'Utilization',
            averageUtilization: autoscaling.cpu ?? 80,
          },
        },
      },
    ],
  };

const shutdown = ({ envoy }: Edge): IEnvoyProxy['spec']['shutdown'] => ({
  drainTimeout: envoy.drainTimeout,
  minDrainDuration: envoy.minDrainDuration,
});

/**
 * Carries what AWS is asked for. `StrategicMerge`, as a team's EnvoyProxy would otherwise
 * replace the platform's settings of the class instead of adding to them.
 * @internal
 */
export const envoyProxy = (edge: Edge) =>
  ({
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: metadata(edge, edge.gateway.name),
    spec: {
      mergeType: 'StrategicMerge' as const,
      shutdown: shutdown(edge),
      provider: {
        type: 'Kubernetes',
        kubernetes: {
          envoyService: service(edge),
          envoyDeployment: { replicas: edge.envoy.replicas, pod: spread(edge) },
          envoyHpa: scaling(edge),
          envoyPDB: edge.envoy.pdb,
        },
      },
    },
  } satisfies MergedEnvoyProxy);
