import { ClusterObject } from '../objects/ClusterObject';
import { EndpointSlice, Service } from '../objects/core';
import { EnvoyProxy, TrafficPolicy } from '../objects/envoyGateway';
import {
  Gateway,
  GatewayClass,
  HttpRoute,
  Listener,
  ListenerSet,
} from '../objects/gatewayApi';
import { ClusterView } from '../envoyGateway/ClusterView';
import { CONTROLLER_NAME } from '../envoyGateway/envoyNames';

const meta = (name: string, namespace = 'payments') => ({
  name,
  namespace,
  uid: `uid-of-${name}`,
  generation: 1,
  creationTimestamp: '2026-11-23T16:48:05Z',
});

export const HTTP: Listener = { name: 'http', port: 80, protocol: 'HTTP' };
export const HTTPS: Listener = { name: 'https', port: 443, protocol: 'HTTP' };

export function aClass(): GatewayClass {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { ...meta('envoy'), namespace: undefined },
    spec: { controllerName: CONTROLLER_NAME },
  };
}

export function aGateway(
  spec: Partial<Gateway['spec']> = {},
  name = 'payments-edge',
): Gateway {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: meta(name),
    spec: { gatewayClassName: 'envoy', listeners: [HTTP, HTTPS], ...spec },
  };
}

export function aRoute(
  spec: Partial<HttpRoute['spec']> = {},
  namespace = 'payments',
): HttpRoute {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: meta('api-route', namespace),
    spec: {
      parentRefs: [
        { name: 'payments-edge', namespace: 'payments', sectionName: 'https' },
      ],
      rules: [{ backendRefs: [{ name: 'api-service', port: 80 }] }],
      ...spec,
    },
  };
}

/** One that adds a listener with a host name of its own to the Gateway. */
export function aListenerSet(
  spec: Partial<ListenerSet['spec']> = {},
  change: Partial<ListenerSet['metadata']> = {},
): ListenerSet {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'ListenerSet',
    metadata: { ...meta('loyalty', 'loyalty'), ...change },
    spec: {
      parentRef: { name: 'payments-edge', namespace: 'payments' },
      listeners: [{ ...HTTPS, hostname: 'loyalty.example.com' }],
      ...spec,
    },
  };
}

export function aService(
  name = 'api-service',
  spec: Partial<Service['spec']> = {},
  namespace = 'payments',
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: meta(name, namespace),
    spec: { ports: [{ name: 'http', port: 80, targetPort: 8080 }], ...spec },
  };
}

export function aSlice(
  ready = true,
  service = 'api-service',
  namespace = 'payments',
): EndpointSlice {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      ...meta(`${service}-1`, namespace),
      labels: { 'kubernetes.io/service-name': service },
    },
    addressType: 'IPv4',
    endpoints: [
      {
        addresses: ['10.100.1.1'],
        conditions: { ready, serving: ready, terminating: false },
      },
    ],
    ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
  };
}

export function anEnvoyProxy(spec: EnvoyProxy['spec'] = {}): EnvoyProxy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: meta('payments-edge'),
    spec,
  };
}

export function aPolicy(
  spec: TrafficPolicy['spec'],
  change: Partial<TrafficPolicy> = {},
): TrafficPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'ClientTrafficPolicy',
    metadata: meta('policy'),
    spec,
    ...change,
  };
}

export function aNamespace(
  name: string,
  labels: Readonly<Record<string, string>> = {},
): ClusterObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A cluster with one class, one Gateway, one route and its backend, all of them good. */
export function aView(change: Partial<ClusterView> = {}): ClusterView {
  return {
    gatewayClasses: [aClass()],
    gateways: [aGateway()],
    listenerSets: [],
    routes: [aRoute()],
    grants: [],
    envoyProxies: [],
    clientPolicies: [],
    backendPolicies: [],
    services: [aService()],
    deployments: [],
    endpointSlices: [aSlice()],
    namespaces: [aNamespace('payments')],
    ...change,
  };
}
