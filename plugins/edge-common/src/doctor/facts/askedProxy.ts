import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { EnvoyProxy, EnvoyWorkload } from '../../snapshot';
import {
  countingProxies,
  envoyProxyRef,
  gatewayRef,
  isMerged,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedClass, askedNlb, type Place } from './askedNlb';

/** One field of the EnvoyProxy, layers merged. @internal */
export const askedField = <K extends keyof EnvoyProxy>(
  topology: EdgeTopology,
  field: K,
): EnvoyProxy[K] | undefined =>
  countingProxies(topology)
    .map(layer => layer[field])
    .find(value => value !== undefined);

/** How Envoy runs and stops, layers merged. @internal */
export const askedWorkload = <K extends keyof EnvoyWorkload>(
  topology: EdgeTopology,
  field: K,
): EnvoyWorkload[K] | undefined =>
  countingProxies(topology)
    .map(({ workload }) => workload?.[field])
    .find(value => value !== undefined);

/** Where a field of the EnvoyProxy belongs; a Gateway without one has to name one first. @internal */
export const proxyPlace = (
  topology: EdgeTopology,
  path: string,
): Place | undefined => {
  const { gateway } = topology;
  const [proxy] = countingProxies(topology);
  if (proxy) {
    return { object: envoyProxyRef(proxy), path };
  }
  const parametersRef = 'spec.infrastructure.parametersRef';
  return gateway && { object: gatewayRef(gateway), path: parametersRef };
};

/** A named EnvoyProxy that is not there says nothing of what it held. @internal */
export const isProxyKnown = (topology: EdgeTopology): boolean =>
  isMerged(topology) ||
  topology.envoyProxy !== undefined ||
  topology.gateway?.infrastructure.parametersRef === undefined;

/** Node ports of the Service, which Kubernetes gives unless told not to. @internal */
export const hasNodePorts = (topology: EdgeTopology): boolean =>
  topology.service?.allocateNodePorts ??
  askedField(topology, 'allocateNodePorts') ??
  true;

const eksAuto = LOAD_BALANCER_CONTROLLERS['eks-auto'].loadBalancerClass;

/** The deprecated type that says what targets are, whatever stands beside it (LBC model_build_target_group.go). */
const IP_TYPE = 'nlb-ip';

/** `instance` where nobody says otherwise, as the controller has it; EKS Auto Mode prefers `ip`. @internal */
export const askedTargetType = (topology: EdgeTopology): string => {
  const { type, targetType } = askedNlb(topology);
  return type === IP_TYPE
    ? 'ip'
    : targetType ?? (askedClass(topology) === eksAuto ? 'ip' : 'instance');
};

/** What AWS has on the target groups; before there are any, what is asked. @internal */
export const targetTypeInForce = (topology: EdgeTopology): string =>
  topology.targetGroups[0]?.targetType ?? askedTargetType(topology);
