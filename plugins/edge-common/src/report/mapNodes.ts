import type { Hop } from '../hops';
import { objectKey, type ObjectRef } from '../identity';
import {
  awsRef,
  bindingRef,
  deploymentRef,
  edgeHostnames,
  envoyProxyRef,
  gatewayClassRef,
  gatewayRef,
  httpRouteRef,
  listenerSetRef,
  podRef,
  policyRef,
  serviceRef,
} from '../status';
import type { EdgeTopology } from '../topology';

/** An object of the map before its state is known. @internal */
export interface MapNode {
  readonly object: ObjectRef;
  readonly hop: Hop;
  readonly label: string;
}

const some = <T>(value: T | undefined): T[] => (value ? [value] : []);

/** A name clients use, which no cluster has an object for. @internal */
export const hostnameRef = (name: string): ObjectRef => ({
  group: 'dns',
  kind: 'Hostname',
  name,
});

const named =
  <T extends { readonly metadata: { readonly name: string } }>(
    hop: Hop,
    toRef: (object: T) => ObjectRef,
  ) =>
  (object: T): MapNode => ({
    object: toRef(object),
    hop,
    label: object.metadata.name,
  });

const clusterNodes = (topology: EdgeTopology): MapNode[] => [
  ...some(topology.gatewayClass).map(named('gatewayClass', gatewayClassRef)),
  ...some(topology.gateway).map(named('gateway', gatewayRef)),
  ...some(topology.envoyProxy).map(named('gateway', envoyProxyRef)),
  ...some(topology.classEnvoyProxy).map(named('gateway', envoyProxyRef)),
  ...topology.policies.map(named('gateway', policyRef)),
  ...some(topology.service).map(named('envoy', serviceRef)),
  ...some(topology.deployment).map(named('envoy', deploymentRef)),
  ...topology.pods.map(named('envoy', podRef)),
  ...topology.targetGroupBindings.map(named('controller', bindingRef)),
  ...topology.listenerSets.map(named('routes', listenerSetRef)),
  ...topology.routes.map(named('routes', httpRouteRef)),
  ...topology.backends.map(named('backends', serviceRef)),
];

const awsNodes = (topology: EdgeTopology): MapNode[] => [
  ...some(topology.loadBalancer).map(({ arn, name }) => ({
    object: awsRef('LoadBalancer', arn),
    hop: 'loadBalancer' as const,
    label: name,
  })),
  ...topology.listeners.map(({ arn, port, protocol }) => ({
    object: awsRef('Listener', arn),
    hop: 'listener' as const,
    label: `${port} ${protocol}`,
  })),
  ...topology.certificates.map(({ arn, domains }) => ({
    object: awsRef('Certificate', arn),
    hop: 'certificate' as const,
    label: domains[0] ?? arn,
  })),
  ...topology.targetGroups.map(({ arn, name, targets }) => ({
    object: awsRef('TargetGroup', arn),
    hop: 'targets' as const,
    label: `${name} ${
      targets.filter(({ state }) => state === 'healthy').length
    }/${targets.length}`,
  })),
];

/** Every object that exists, each once. @internal */
export const mapNodes = (topology: EdgeTopology): MapNode[] => {
  const nodes = [
    ...edgeHostnames(topology).map(name => ({
      object: hostnameRef(name),
      hop: 'dns' as const,
      label: name,
    })),
    ...awsNodes(topology),
    ...clusterNodes(topology),
  ];
  return [
    ...new Map(nodes.map(node => [objectKey(node.object), node])).values(),
  ];
};

const missing = (
  metadata: { readonly namespace?: string; readonly name: string },
  hop: Hop,
  toRef: (object: { readonly metadata: typeof metadata }) => ObjectRef,
): MapNode => ({
  object: toRef({ metadata }),
  hop,
  label: `${metadata.name} (missing)`,
});

/** Objects that others name, of kinds that were read, and that are not there. @internal */
export const missingNodes = (
  { gateway, routes, parts }: EdgeTopology,
  found: readonly MapNode[],
): MapNode[] => {
  const known = new Set(found.map(({ object }) => objectKey(object)));
  const namespace = gateway?.metadata.namespace;
  const parameters = gateway?.infrastructure.parametersRef;
  const wanted = [
    ...(gateway && parts.gatewayclasses.state === 'read'
      ? [
          missing(
            { name: gateway.gatewayClassName },
            'gatewayClass',
            gatewayClassRef,
          ),
        ]
      : []),
    ...(parameters && parts.envoyproxies.state === 'read'
      ? [
          missing(
            { namespace, name: parameters.name },
            'gateway',
            envoyProxyRef,
          ),
        ]
      : []),
    ...(parts.services.state === 'read'
      ? routes
          .flatMap(({ rules }) => rules)
          .flatMap(({ backendRefs }) => backendRefs)
          .filter(({ kind }) => kind === 'Service')
          .map(ref =>
            missing(
              { namespace: ref.namespace, name: ref.name },
              'backends',
              serviceRef,
            ),
          )
      : []),
  ];
  const unknown = wanted.filter(({ object }) => !known.has(objectKey(object)));
  return [
    ...new Map(unknown.map(node => [objectKey(node.object), node])).values(),
  ];
};
