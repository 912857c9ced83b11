import { DEMO_CLUSTERS } from './demoClusters';
import type { ClusterName } from './demoClusters';
import { DEMO_WORLD } from './demoWorld';
import { nlbAnnotations } from './nlbAnnotations';
import { SERVICE_PORT } from './services';
import { SHARED_GATEWAY, sharedGateway } from './sharedGateway';
import { deploymentOf, namespaceOf, serviceOf } from './workload';

const LEGACY = { name: 'reports', namespace: 'legacy', replicas: 1 };
const GATEWAY = 'legacy-gw';

const gatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: DEMO_WORLD.gatewayClass },
  spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
};

const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: GATEWAY, namespace: LEGACY.namespace },
  spec: {
    gatewayClassName: DEMO_WORLD.gatewayClass,
    infrastructure: { annotations: nlbAnnotations(DEMO_WORLD.certificateArn) },
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP' },
      { name: 'https', port: 443, protocol: 'HTTP' },
    ],
  },
};

const route = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: LEGACY.name, namespace: LEGACY.namespace },
  spec: {
    parentRefs: [{ name: GATEWAY, sectionName: 'https' }],
    hostnames: ['reports.example.com'],
    rules: [{ backendRefs: [{ name: LEGACY.name, port: SERVICE_PORT }] }],
  },
};

/** An object that is in no repository. @public */
export interface HandMadeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/**
 * What people applied to each cluster themselves: the class of the platform team, in one a
 * Gateway nobody remembers, in the other the one the platform team shares.
 * @public
 */
export const HAND_MADE_OBJECTS: Readonly<
  Record<ClusterName, readonly HandMadeObject[]>
> = {
  'demo-eu': [
    gatewayClass,
    namespaceOf(LEGACY),
    deploymentOf(LEGACY),
    serviceOf(LEGACY),
    gateway,
    route,
  ],
  'demo-us': [
    gatewayClass,
    namespaceOf(SHARED_GATEWAY),
    sharedGateway(DEMO_CLUSTERS['demo-us'].certificates['*.us.example.com']),
  ],
};
