import { ClusterObject } from '../objects/ClusterObject';
import { ENVOY_NAMESPACE, envoyName, owningLabels } from './envoyNames';
import { GatewayTranslation } from './GatewayTranslation';
import { ownerOf } from './ownerOf';

/** Ports below 1024 are shifted, so that Envoy needs no rights to bind them. */
const SHIFT = 10_000;

function containerPort({ envoyProxy }: GatewayTranslation, port: number) {
  const keep =
    envoyProxy?.spec?.provider?.kubernetes?.useListenerPortAsContainerPort;
  return port < 1_024 && !keep ? port + SHIFT : port;
}

function portsOf(translation: GatewayTranslation) {
  const ports = [
    ...translation.listeners,
    ...translation.sets.flatMap(({ listeners }) => listeners),
  ]
    .filter(({ valid }) => valid)
    .map(({ listener }) => {
      const transport = listener.protocol === 'UDP' ? 'UDP' : 'TCP';
      return {
        name: `${listener.protocol.toLowerCase()}-${listener.port}`,
        port: listener.port,
        protocol: transport,
        targetPort: containerPort(translation, listener.port),
      };
    });
  return ports.filter(
    (port, index) =>
      ports.findIndex(
        other => other.port === port.port && other.protocol === port.protocol,
      ) === index,
  );
}

/** The Service in front of a Gateway's Envoys; undefined where no listener is left. @internal */
export function buildService(
  translation: GatewayTranslation,
): ClusterObject | undefined {
  const { gateway, envoyProxy } = translation;
  const { annotations, labels } = gateway.spec.infrastructure ?? {};
  const settings = envoyProxy?.spec?.provider?.kubernetes?.envoyService;
  const ports = portsOf(translation);
  if (ports.length === 0) {
    return undefined;
  }
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: settings?.name ?? envoyName(gateway),
      namespace: ENVOY_NAMESPACE,
      annotations: { ...annotations, ...settings?.annotations },
      labels: { ...labels, ...settings?.labels, ...owningLabels(gateway) },
      ownerReferences: [ownerOf(translation.gatewayClass)],
    },
    spec: {
      type: settings?.type ?? 'LoadBalancer',
      externalTrafficPolicy: settings?.externalTrafficPolicy ?? 'Local',
      loadBalancerClass: settings?.loadBalancerClass,
      loadBalancerSourceRanges: settings?.loadBalancerSourceRanges,
      allocateLoadBalancerNodePorts: settings?.allocateLoadBalancerNodePorts,
      ports,
      selector: owningLabels(gateway),
      sessionAffinity: 'None',
    },
  };
  return service;
}
