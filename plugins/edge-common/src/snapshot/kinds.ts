/**
 * One row per Kubernetes kind that is read: the watcher lists and watches by it, the RBAC page
 * is written from it, `readObject` trims by it.
 * @public
 */
export interface KubernetesKind {
  /** Plural name, which is also the name of the part in a snapshot. */
  readonly part: KubernetesPart;
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Restricts the read on the server, so that a big cluster stays cheap. */
  readonly labelSelector?: string;
}

/** @public */
export type KubernetesPart =
  | 'gatewayclasses'
  | 'gateways'
  | 'listenersets'
  | 'httproutes'
  | 'grpcroutes'
  | 'envoyproxies'
  | 'clienttrafficpolicies'
  | 'backendtrafficpolicies'
  | 'securitypolicies'
  | 'namespaces'
  | 'services'
  | 'deployments'
  | 'pods'
  | 'endpointslices'
  | 'targetgroupbindings'
  | 'events';

const envoyPods =
  'app.kubernetes.io/managed-by=envoy-gateway,app.kubernetes.io/component=proxy';

/** @public */
export const KUBERNETES_KINDS: readonly KubernetesKind[] = [
  {
    part: 'gatewayclasses',
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    kind: 'GatewayClass',
    namespaced: false,
  },
  {
    part: 'gateways',
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    kind: 'Gateway',
    namespaced: true,
  },
  {
    part: 'listenersets',
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    kind: 'ListenerSet',
    namespaced: true,
  },
  {
    part: 'httproutes',
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    kind: 'HTTPRoute',
    namespaced: true,
  },
  {
    part: 'grpcroutes',
    group: 'gateway.networking.k8s.io',
    version: 'v1',
    kind: 'GRPCRoute',
    namespaced: true,
  },
  {
    part: 'envoyproxies',
    group: 'gateway.envoyproxy.io',
    version: 'v1alpha1',
    kind: 'EnvoyProxy',
    namespaced: true,
  },
  {
    part: 'clienttrafficpolicies',
    group: 'gateway.envoyproxy.io',
    version: 'v1alpha1',
    kind: 'ClientTrafficPolicy',
    namespaced: true,
  },
  {
    part: 'backendtrafficpolicies',
    group: 'gateway.envoyproxy.io',
    version: 'v1alpha1',
    kind: 'BackendTrafficPolicy',
    namespaced: true,
  },
  {
    part: 'securitypolicies',
    group: 'gateway.envoyproxy.io',
    version: 'v1alpha1',
    kind: 'SecurityPolicy',
    namespaced: true,
  },
  {
    part: 'namespaces',
    group: '',
    version: 'v1',
    kind: 'Namespace',
    namespaced: false,
  },
  {
    part: 'services',
    group: '',
    version: 'v1',
    kind: 'Service',
    namespaced: true,
  },
  {
    part: 'deployments',
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespaced: true,
    labelSelector: envoyPods,
  },
  {
    part: 'pods',
    group: '',
    version: 'v1',
    kind: 'Pod',
    namespaced: true,
    labelSelector: envoyPods,
  },
  {
    part: 'endpointslices',
    group: 'discovery.k8s.io',
    version: 'v1',
    kind: 'EndpointSlice',
    namespaced: true,
  },
  {
    part: 'targetgroupbindings',
    group: 'elbv2.k8s.aws',
    version: 'v1beta1',
    kind: 'TargetGroupBinding',
    namespaced: true,
  },
  { part: 'events', group: '', version: 'v1', kind: 'Event', namespaced: true },
];
