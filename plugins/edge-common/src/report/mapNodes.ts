import type { Hop } from '../hops';
import { objectKey, type ObjectRef } from '../identity';
import type { Pod, Service } from '../snapshot';
import {
  awsRef,
  bindingRef,
  deploymentRef,
  edgeHostnames,
  envoyProxyRef,
  gatewayClassRef,
  gatewayRef,
  hostnameRef,
  httpRouteRef,
  listenerSetRef,
  podRef,
  policyRef,
  serviceRef,
} from '../status';
import type { EdgeTopology } from '../topology';
import {
  certificateFacts,
  listenerFacts,
  loadBalancerFacts,
  targetGroupFacts,
} from './awsFacts';
import {
  backendFacts,
  deploymentFacts,
  podFacts,
  routeFacts,
} from './clusterFacts';
import type { MapFact } from './mapFact';

/** An object of the map before its state is known. @internal */
export interface MapNode {
  /** The object's key, or one below it where several nodes stand for one object. */
  readonly id: string;
  readonly object: ObjectRef;
  readonly hop: Hop;
  readonly label: string;
  readonly shownAs?: string;
  readonly facts?: readonly MapFact[];
}

const some = <T>(value: T | undefined): T[] => (value ? [value] : []);

/** A node that stands for a whole object. @internal */
export const objectNode = (node: Omit<MapNode, 'id'>): MapNode => ({
  id: objectKey(node.object),
  ...node,
});

const named =
  <T extends { readonly metadata: { readonly name: string } }>(
    hop: Hop,
    toRef: (object: T) => ObjectRef,
    factsOf?: (object: T) => readonly MapFact[],
  ) =>
  (object: T): MapNode =>
    objectNode({
      object: toRef(object),
      hop,
      label: object.metadata.name,
      facts: factsOf?.(object),
    });

const clusterNodes = (topology: EdgeTopology): MapNode[] => [
  ...some(topology.gatewayClass).map(named('gatewayClass', gatewayClassRef)),
  ...some(topology.gateway).map(named('gateway', gatewayRef)),
  ...some(topology.envoyProxy).map(named('gateway', envoyProxyRef)),
  ...some(topology.classEnvoyProxy).map(named('gateway', envoyProxyRef)),
  ...topology.policies.map(named('gateway', policyRef)),
  ...some(topology.service).map(named('envoy', serviceRef)),
  ...some(topology.deployment).map(
    named('envoy', deploymentRef, deploymentFacts),
  ),
  ...topology.pods.map(
    named('envoy', podRef, (pod: Pod) => podFacts(pod, topology)),
  ),
  ...topology.targetGroupBindings.map(named('controller', bindingRef)),
  ...topology.listenerSets.map(named('gateway', listenerSetRef)),
  ...topology.routes.map(named('routes', httpRouteRef, routeFacts)),
  ...topology.backends.map(
    named('backends', serviceRef, (service: Service) =>
      backendFacts(service, topology),
    ),
  ),
];

const awsNodes = (topology: EdgeTopology): MapNode[] =>
  [
    ...some(topology.loadBalancer).map(balancer => ({
      object: awsRef('LoadBalancer', balancer.arn),
      hop: 'loadBalancer' as const,
      label: balancer.name,
      facts: loadBalancerFacts(balancer),
    })),
    ...topology.listeners.map(listener => ({
      object: awsRef('Listener', listener.arn),
      hop: 'listener' as const,
      label: `${listener.port} ${listener.protocol}`,
      facts: listenerFacts(listener, topology),
    })),
    ...topology.certificates.map(certificate => ({
      object: awsRef('Certificate', certificate.arn),
      hop: 'certificate' as const,
      label: certificate.domains[0] ?? certificate.arn,
      facts: certificateFacts(certificate),
    })),
    ...topology.targetGroups.map(group => ({
      object: awsRef('TargetGroup', group.arn),
      hop: 'targets' as const,
      label: group.name,
      facts: targetGroupFacts(group),
    })),
  ].map(objectNode);

/** Every object that exists, each once. @internal */
export const mapNodes = (topology: EdgeTopology): MapNode[] => {
  const nodes = [
    ...edgeHostnames(topology).map(name =>
      objectNode({ object: hostnameRef(name), hop: 'dns', label: name }),
    ),
    ...awsNodes(topology),
    ...clusterNodes(topology),
  ];
  return [...new Map(nodes.map(node => [node.id, node])).values()];
};
