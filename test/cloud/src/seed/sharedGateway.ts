import { DEMO_WORLD } from './demoWorld';
import { nlbAnnotations } from './nlbAnnotations';
import { SERVICE_PORT } from './services';
import type { DemoService } from './services';
import { toYamlFile } from './toYamlFile';

/** The Gateway that routes and ListenerSets of all namespaces may attach to. @public */
export const SHARED_GATEWAY = {
  name: 'shared-gw',
  namespace: 'platform',
} as const;

const allowedRoutes = { namespaces: { from: 'All' } };

/** Made by hand, as the platform team did before it knew the portal. @public */
export const sharedGateway = (certificateArn: string) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: SHARED_GATEWAY,
  spec: {
    gatewayClassName: DEMO_WORLD.gatewayClass,
    infrastructure: { annotations: nlbAnnotations(certificateArn) },
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes },
      { name: 'https', port: 443, protocol: 'HTTP', allowedRoutes },
    ],
    allowedListeners: { namespaces: { from: 'All' } },
  },
});

// Envoy sees plain HTTP, so that it would tell the application so.
const saysHttps = {
  type: 'RequestHeaderModifier',
  requestHeaderModifier: {
    set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
  },
};

const GATEWAY_API = 'gateway.networking.k8s.io';

// Behind the port on which the load balancer ends TLS already: another one would arrive in the clear.
const listenerSetOf = (
  { namespace }: DemoService,
  name: string,
  hostname: string,
) => ({
  apiVersion: `${GATEWAY_API}/v1`,
  kind: 'ListenerSet',
  metadata: { name, namespace },
  spec: {
    parentRef: { ...SHARED_GATEWAY },
    listeners: [{ name: 'https', port: 443, protocol: 'HTTP', hostname }],
  },
});

const parentOf = ({ listenerSet }: DemoService) =>
  listenerSet
    ? { group: GATEWAY_API, kind: 'ListenerSet', name: listenerSet }
    : SHARED_GATEWAY;

const routeOf = (service: DemoService, hostname: string) => ({
  apiVersion: `${GATEWAY_API}/v1`,
  kind: 'HTTPRoute',
  metadata: {
    name: service.name,
    namespace: service.namespace,
    annotations: {
      'tls-edge.dev/entity-ref': `component:default/${service.name}`,
    },
  },
  spec: {
    parentRefs: [{ ...parentOf(service), sectionName: 'https' }],
    hostnames: [hostname],
    rules: [
      {
        filters: [saysHttps],
        backendRefs: [{ name: service.name, port: SERVICE_PORT }],
      },
    ],
  },
});

/**
 * The route a team keeps in its own repository, and its ListenerSet if it brings one; nothing for
 * a service that does not share.
 * @public
 */
export const sharedRouteFiles = (
  service: DemoService,
): Readonly<Record<string, string>> => {
  const { sharedHostname, listenerSet } = service;
  if (!sharedHostname) {
    return {};
  }
  return {
    ...(listenerSet && {
      'k8s/listenerset.yaml': toYamlFile(
        listenerSetOf(service, listenerSet, sharedHostname),
      ),
    }),
    'k8s/route.yaml': toYamlFile(routeOf(service, sharedHostname)),
  };
};
