import type {
  Deployment,
  EndpointSlice,
  KubeEvent,
  Pod,
  Service,
  TargetGroupBinding,
} from '@tls-edge/backstage-plugin-edge-common';

/** Objects of Kubernetes itself and of the load-balancer controller, as their APIs write them. */

export const rawService = (one: Service) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: one.metadata,
  spec: {
    type: one.type,
    loadBalancerClass: one.loadBalancerClass,
    allocateLoadBalancerNodePorts: one.allocateNodePorts,
    externalTrafficPolicy: one.externalTrafficPolicy,
    ports: one.ports,
    selector: one.selector,
  },
  status: {
    loadBalancer: { ingress: one.hostnames.map(hostname => ({ hostname })) },
    conditions: one.conditions,
  },
});

export const rawDeployment = (one: Deployment) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: one.metadata,
  spec: { replicas: one.replicas },
  status: {
    observedGeneration: one.observedGeneration,
    readyReplicas: one.readyReplicas,
    availableReplicas: one.availableReplicas,
    updatedReplicas: one.updatedReplicas,
    conditions: one.conditions,
  },
});

export const rawPod = (one: Pod) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: one.metadata,
  spec: { nodeName: one.node },
  status: { phase: one.phase, podIP: one.ip, conditions: one.conditions },
});

export const rawEndpointSlice = (one: EndpointSlice) => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: {
    ...one.metadata,
    labels: { 'kubernetes.io/service-name': one.serviceName },
  },
  ports: one.ports,
  endpoints: one.endpoints.map(endpoint => ({
    addresses: endpoint.addresses,
    conditions: { ready: endpoint.ready, terminating: endpoint.terminating },
    zone: endpoint.zone,
    nodeName: endpoint.node,
  })),
});

export const rawTargetGroupBinding = (one: TargetGroupBinding) => ({
  apiVersion: `${one.group}/v1beta1`,
  kind: 'TargetGroupBinding',
  metadata: one.metadata,
  spec: {
    targetGroupARN: one.targetGroupArn,
    targetType: one.targetType,
    serviceRef: { name: one.serviceName, port: one.servicePort },
  },
  status: {
    observedGeneration: one.observedGeneration,
    conditions: one.conditions,
  },
});

export const rawEvent = (one: KubeEvent) => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: one.metadata,
  type: one.type,
  reason: one.reason,
  message: one.message,
  source: { component: one.component },
  count: one.count,
  firstTimestamp: one.firstSeen,
  lastTimestamp: one.lastSeen,
  involvedObject: {
    apiVersion: one.regarding.group ? `${one.regarding.group}/v1beta1` : 'v1',
    kind: one.regarding.kind,
    namespace: one.regarding.namespace,
    name: one.regarding.name,
    uid: one.regarding.uid,
  },
});
