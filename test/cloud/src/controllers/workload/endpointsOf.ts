import { hasLabels } from '../objects/ClusterObject';
import { Endpoint, EndpointSlice, Pod, Service } from '../objects/core';
import { isReadyPod } from './podStatus';
import { Zone } from './zones';

function endpointOf(pod: Pod, zones: readonly Zone[]): Endpoint {
  const { name, namespace, uid, deletionTimestamp } = pod.metadata;
  const serving = isReadyPod(pod);
  const terminating = deletionTimestamp !== undefined;
  return {
    addresses: [pod.status?.podIP ?? ''],
    conditions: { ready: serving && !terminating, serving, terminating },
    nodeName: pod.spec.nodeName,
    targetRef: { kind: 'Pod', name, namespace, uid },
    zone: zones.find(({ node }) => node === pod.spec.nodeName)?.name,
  };
}

/** The endpoints of a Service: every pod its selector matches and that has an address. @internal */
export function endpointsOf(
  service: Service,
  pods: readonly Pod[],
  zones: readonly Zone[],
): readonly Endpoint[] {
  return pods
    .filter(
      pod => pod.status?.podIP && hasLabels(pod, service.spec.selector ?? {}),
    )
    .map(pod => endpointOf(pod, zones));
}

/** The pods' ports behind a Service's ports, in the order of their names. @internal */
export function endpointPorts(
  service: Service,
  pods: readonly Pod[],
): EndpointSlice['ports'] {
  const containerPort = (name: string) =>
    pods
      .flatMap(({ spec }) => spec.containers)
      .flatMap(({ ports = [] }) => ports)
      .find(port => port.name === name)?.containerPort;
  return service.spec.ports
    .map(({ name, port, protocol = 'TCP', targetPort = port }) => ({
      name,
      port:
        typeof targetPort === 'number'
          ? targetPort
          : containerPort(targetPort) ?? port,
      protocol,
    }))
    .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}
