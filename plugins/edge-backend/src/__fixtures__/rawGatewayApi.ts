import type {
  EnvoyProxy,
  Gateway,
  GatewayClass,
  HttpRoute,
} from '@tls-edge/backstage-plugin-edge-common';

/** Objects of the Gateway API as a Kubernetes API writes them, made from the core's builders. */

export const rawGatewayClass = (one: GatewayClass) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: one.metadata,
  spec: { controllerName: one.controllerName },
  status: { conditions: one.conditions },
});

export const rawGateway = (one: Gateway) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: one.metadata,
  spec: {
    gatewayClassName: one.gatewayClassName,
    infrastructure: one.infrastructure,
    listeners: one.listeners.map(listener => ({
      name: listener.name,
      port: listener.port,
      protocol: listener.protocol,
      hostname: listener.hostname,
      allowedRoutes: { namespaces: { from: listener.allowedNamespaces } },
    })),
  },
  status: {
    addresses: one.addresses,
    conditions: one.conditions,
    listeners: one.listenerStatuses,
  },
});

const rawFilter = (filter: HttpRoute['rules'][number]['filters'][number]) => {
  const { type, ...rest } = filter;
  return type === 'RequestRedirect'
    ? { type, requestRedirect: rest }
    : { type, requestHeaderModifier: rest };
};

export const rawRoute = (one: HttpRoute) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: one.metadata,
  spec: {
    hostnames: one.hostnames,
    parentRefs: one.parentRefs,
    rules: one.rules.map(rule => ({
      matches: rule.matches.map(({ path }) => ({ path })),
      filters: rule.filters.map(rawFilter),
      backendRefs: rule.backendRefs,
    })),
  },
  status: { parents: one.parents },
});

export const rawEnvoyProxy = (one: EnvoyProxy) => ({
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'EnvoyProxy',
  metadata: one.metadata,
  spec: {
    mergeType: one.mergeType,
    provider: {
      type: 'Kubernetes',
      kubernetes: {
        envoyDeployment: { replicas: one.replicas },
        envoyService: {
          annotations: one.serviceAnnotations,
          loadBalancerClass: one.loadBalancerClass,
          allocateLoadBalancerNodePorts: one.allocateNodePorts,
        },
      },
    },
  },
  status: {
    ancestors: one.ancestors.map(
      ({ controllerName, conditions, ...ancestorRef }) => ({
        ancestorRef,
        controllerName,
        conditions,
      }),
    ),
  },
});
