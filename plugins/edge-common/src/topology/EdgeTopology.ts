import type { EdgeId } from '../identity';
import type {
  AwsPart,
  AwsSnapshot,
  Certificate,
  Deployment,
  EndpointSlice,
  EnvoyProxy,
  Gateway,
  GatewayClass,
  HttpRoute,
  KubeEvent,
  KubernetesPart,
  ListenerSet,
  LoadBalancer,
  LoadBalancerListener,
  PartState,
  Pod,
  Policy,
  Service,
  TargetGroup,
  TargetGroupBinding,
} from '../snapshot';

/**
 * Everything that belongs to one edge, found by walking the relations from its Gateway.
 * Objects that were looked for and do not exist are absent; whether that is proof or ignorance
 * is what `parts` says.
 * @public
 */
export interface EdgeTopology {
  readonly id: EdgeId;
  readonly gateway?: Gateway;
  readonly gatewayClass?: GatewayClass;
  /** Named by the Gateway's `infrastructure.parametersRef`, whether it exists or not. */
  readonly envoyProxy?: EnvoyProxy;
  readonly classEnvoyProxy?: EnvoyProxy;
  readonly policies: readonly Policy[];
  /** Envoy's managed Service, found by its owning labels in any namespace. */
  readonly service?: Service;
  readonly deployment?: Deployment;
  readonly pods: readonly Pod[];
  /** EndpointSlices of the managed Service: Envoy's own addresses. */
  readonly envoyEndpoints: readonly EndpointSlice[];
  readonly targetGroupBindings: readonly TargetGroupBinding[];
  /** Of the managed Service and its TargetGroupBindings, oldest first. */
  readonly events: readonly KubeEvent[];
  /**
   * ISO 8601, when a load-balancer controller last spoke of anything in the cluster: it tells a
   * Service that was passed over from a controller that is silent.
   */
  readonly controllerActedAt?: string;
  /** Those that name this Gateway as their parent, whether they are accepted or not. */
  readonly listenerSets: readonly ListenerSet[];
  /** Routes with a parentRef to this Gateway or to one of its ListenerSets (scoped edges: only the scope's own). */
  readonly routes: readonly HttpRoute[];
  /** Services named by those routes' backendRefs that exist. */
  readonly backends: readonly Service[];
  readonly backendEndpoints: readonly EndpointSlice[];
  /** Names of all Services in the namespaces of the backendRefs: for "did you mean". */
  readonly nearbyServices: readonly {
    readonly namespace: string;
    readonly name: string;
  }[];
  readonly loadBalancer?: LoadBalancer;
  readonly listeners: readonly LoadBalancerListener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly certificates: readonly Certificate[];
  readonly missingCertificates: AwsSnapshot['missingCertificates'];
  readonly parts: EdgeParts;
  /** Where the cluster's load balancers live, when configured. */
  readonly aws?: { readonly accountId: string; readonly region: string };
}

/** What is known about each readable part. @public */
export type EdgeParts = Readonly<
  Record<KubernetesPart | AwsPart | 'git' | 'resolver', PartState>
>;
