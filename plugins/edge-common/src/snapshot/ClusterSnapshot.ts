import type {
  Deployment,
  EndpointSlice,
  KubeEvent,
  Namespace,
  Pod,
  Service,
  TargetGroupBinding,
} from './core';
import type { EnvoyProxy, Policy } from './envoyGateway';
import type {
  Gateway,
  GatewayClass,
  HttpRoute,
  ListenerSet,
} from './gatewayApi';
import type { KubernetesPart } from './kinds';
import type { PartState } from './PartState';

/** The objects of one cluster by part; a part that was never read is an empty list with a gap. @public */
export interface ClusterObjects {
  readonly gatewayclasses: readonly GatewayClass[];
  readonly gateways: readonly Gateway[];
  readonly listenersets: readonly ListenerSet[];
  readonly httproutes: readonly HttpRoute[];
  readonly grpcroutes: readonly HttpRoute[];
  readonly envoyproxies: readonly EnvoyProxy[];
  readonly clienttrafficpolicies: readonly Policy[];
  readonly backendtrafficpolicies: readonly Policy[];
  readonly securitypolicies: readonly Policy[];
  readonly namespaces: readonly Namespace[];
  readonly services: readonly Service[];
  readonly deployments: readonly Deployment[];
  readonly pods: readonly Pod[];
  readonly endpointslices: readonly EndpointSlice[];
  readonly targetgroupbindings: readonly TargetGroupBinding[];
  readonly events: readonly KubeEvent[];
}

/**
 * What one cluster said last, as plain values.
 * @public
 */
export interface ClusterSnapshot {
  readonly cluster: string;
  readonly parts: Readonly<Record<KubernetesPart, PartState>>;
  readonly objects: ClusterObjects;
}
