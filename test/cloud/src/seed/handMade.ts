import { DEMO_WORLD } from './demoWorld';
import { SERVICE_PORT } from './services';
import { deploymentOf, namespaceOf, serviceOf } from './workload';

const LEGACY = { name: 'reports', namespace: 'legacy', replicas: 1 };
const GATEWAY = 'legacy-gw';
const NLB = 'service.beta.kubernetes.io/aws-load-balancer';

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
    infrastructure: {
      annotations: {
        [`${NLB}-type`]: 'external',
        [`${NLB}-nlb-target-type`]: 'ip',
        [`${NLB}-scheme`]: 'internal',
        [`${NLB}-ssl-cert`]: DEMO_WORLD.certificateArn,
        [`${NLB}-ssl-ports`]: '443',
        [`${NLB}-ssl-negotiation-policy`]:
          'ELBSecurityPolicy-TLS13-1-2-2021-06',
      },
    },
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

/** What people applied to the cluster themselves: the class of the platform team, and a Gateway nobody remembers. @public */
export const HAND_MADE_OBJECTS: readonly {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}[] = [
  gatewayClass,
  namespaceOf(LEGACY),
  deploymentOf(LEGACY),
  serviceOf(LEGACY),
  gateway,
  route,
];
