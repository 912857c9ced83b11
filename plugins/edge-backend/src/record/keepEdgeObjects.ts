import {
  readObject,
  type EdgeTopology,
  type KubernetesPart,
} from '@tls-edge/backstage-plugin-edge-common';

/** Raw objects of a cluster, kind by kind. @internal */
export type RawParts = Readonly<Partial<Record<KubernetesPart, unknown[]>>>;

interface Named {
  readonly namespace?: string;
  readonly name: string;
}

const keyOf = ({ namespace, name }: Named) => `${namespace ?? ''}/${name}`;

const named = (
  ...objects: readonly ({ readonly metadata: Named } | undefined)[]
): Named[] => objects.flatMap(object => object?.metadata ?? []);

/** The objects of an edge, and beside its backends the Services somebody may have meant. */
const membersOf = (
  topology: EdgeTopology,
): Record<KubernetesPart, readonly Named[]> => ({
  gatewayclasses: named(topology.gatewayClass),
  gateways: named(topology.gateway),
  listenersets: named(...topology.listenerSets),
  httproutes: named(...topology.routes),
  grpcroutes: named(...topology.routes),
  envoyproxies: named(topology.envoyProxy, topology.classEnvoyProxy),
  clienttrafficpolicies: named(...topology.policies),
  backendtrafficpolicies: named(...topology.policies),
  securitypolicies: named(...topology.policies),
  namespaces: named(topology.envoyNamespace),
  services: [
    ...named(topology.service, ...topology.backends),
    ...topology.nearbyServices,
  ],
  deployments: named(topology.deployment),
  pods: named(...topology.pods),
  endpointslices: named(
    ...topology.envoyEndpoints,
    ...topology.backendEndpoints,
  ),
  targetgroupbindings: named(...topology.targetGroupBindings),
  events: named(...topology.events),
});

/**
 * What belongs to one edge, as the cluster wrote it; everything else of the cluster is left out.
 * @internal
 */
export const keepEdgeObjects = (
  raw: RawParts,
  topology: EdgeTopology,
): RawParts => {
  const members = membersOf(topology);
  const keep = <P extends KubernetesPart>(part: P) => {
    const keys = new Set(members[part].map(keyOf));
    return (raw[part] ?? []).filter(one => {
      const object = readObject(part, one);
      return object !== undefined && keys.has(keyOf(object.metadata));
    });
  };
  return {
    gatewayclasses: keep('gatewayclasses'),
    gateways: keep('gateways'),
    listenersets: keep('listenersets'),
    httproutes: keep('httproutes'),
    grpcroutes: keep('grpcroutes'),
    envoyproxies: keep('envoyproxies'),
    clienttrafficpolicies: keep('clienttrafficpolicies'),
    backendtrafficpolicies: keep('backendtrafficpolicies'),
    securitypolicies: keep('securitypolicies'),
    namespaces: keep('namespaces'),
    services: keep('services'),
    deployments: keep('deployments'),
    pods: keep('pods'),
    endpointslices: keep('endpointslices'),
    targetgroupbindings: keep('targetgroupbindings'),
    events: keep('events'),
  };
};
