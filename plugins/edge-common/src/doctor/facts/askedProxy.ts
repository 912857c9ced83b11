import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { EnvoyProxy, EnvoyWorkload } from '../../snapshot';
import { envoyProxyRef, gatewayRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedClass, askedNlb, classProxy, type Place } from './askedNlb';

/** Layers of EnvoyProxy that count, the strongest first. */
const layers = (topology: EdgeTopology): EnvoyProxy[] =>
  [topology.envoyProxy, classProxy(topology)].flatMap(proxy => proxy ?? []);

/** One field of the EnvoyProxy, layers merged. @internal */
export const askedField = <K extends keyof EnvoyProxy>(
  topology: EdgeTopology,
  field: K,
): EnvoyProxy[K] | undefined =>
  layers(topology)
    .map(layer => layer[field])
    .find(value => value !== undefined);

/** How Envoy runs and stops, layers merged. @internal */
export const askedWorkload = <K extends keyof EnvoyWorkload>(
  topology: EdgeTopology,
  field: K,
): EnvoyWorkload[K] | undefined =>
  layers(topology)
    .map(({ workload }) => workload?.[field])
    .find(value => value !== undefined);

/** Where a field of the EnvoyProxy belongs; a Gateway without one has to name one first. @internal */
export const proxyPlace = (
  { gateway, envoyProxy, classEnvoyProxy }: EdgeTopology,
  path: string,
): Place | undefined => {
  const proxy = envoyProxy ?? classEnvoyProxy;
  if (proxy) {
    return { object: envoyProxyRef(proxy), path };
  }
  const parametersRef = 'spec.infrastructure.parametersRef';
  return gateway && { object: gatewayRef(gateway), path: parametersRef };
};

/** A named EnvoyProxy that is not there says nothing of what it held. @internal */
export const isProxyKnown = ({ gateway, envoyProxy }: EdgeTopology): boolean =>
  envoyProxy !== undefined ||
  gateway?.infrastructure.parametersRef === undefined;

/** Node ports of the Service, which Kubernetes gives unless told not to. @internal */
export const hasNodePorts = (topology: EdgeTopology): boolean =>
  topology.service?.allocateNodePorts ??
  askedField(topology, 'allocateNodePorts') ??
  true;

const eksAuto = LOAD_BALANCER_CONTROLLERS['eks-auto'].loadBalancerClass;

/** `instance` where nobody says otherwise, as the controller has it; EKS Auto Mode prefers `ip`. @internal */
export const askedTargetType = (topology: EdgeTopology): string =>
  askedNlb(topology).targetType ??
  (askedClass(topology) === eksAuto ? 'ip' : 'instance');

/** What AWS has on the target groups; before there are any, what is asked. @internal */
export const targetTypeInForce = (topology: EdgeTopology): string =>
  topology.targetGroups[0]?.targetType ?? askedTargetType(topology);
