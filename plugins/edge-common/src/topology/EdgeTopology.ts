import type { EdgeId } from '../identity';
import type {
  AccountInventory,
  AwsPart,
  AwsSnapshot,
  Certificate,
  Deployment,
  Ec2Facts,
  EdgeProbe,
  EndpointSlice,
  EnvoyProxy,
  EnvoyUpdates,
  Gateway,
  GatewayClass,
  HttpRoute,
  KubeEvent,
  KubernetesPart,
  ListenerSet,
  LoadBalancer,
  LoadBalancerListener,
  Namespace,
  LoadBalancerMetrics,
  LogBucket,
  OptionalAwsPart,
  PartState,
  Pod,
  Policy,
  ResolvedName,
  Service,
  TargetGroup,
  TargetGroupBinding,
} from '../snapshot';
import type { ControllerTrace } from './controllerTraces';

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
  /** Of Envoy's own statistics; absent where nothing collects them. */
  readonly envoyUpdates?: readonly EnvoyUpdates[];
  /** The namespace in which Envoy runs, for its labels. */
  readonly envoyNamespace?: Namespace;
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
  /** What load-balancer controllers have left in the whole cluster; those without a trace are absent. */
  readonly controllerTraces?: readonly ControllerTrace[];
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
  /** The network of the whole account: walk it from the load balancer and the targets. */
  readonly ec2?: Ec2Facts;
  readonly metrics?: LoadBalancerMetrics;
  /** Of the whole account, whoever made what is in it. */
  readonly inventory?: AccountInventory;
  /** The one the load balancer writes its access logs to. */
  readonly logBucket?: LogBucket;
  /** Of all edges, as far as a resolver answered: look up the edge's own and its load balancer's. */
  readonly names?: readonly ResolvedName[];
  /** Of all edges: look up the edge's own host names. */
  readonly probes?: readonly EdgeProbe[];
  /** The least minor version of TLS that the platform's policy lets clients speak, where it says. */
  readonly leastTlsMinor?: number;
  readonly parts: EdgeParts;
  /** Where the cluster's load balancers live, when configured. */
  readonly aws?: { readonly accountId: string; readonly region: string };
}

/** What is known about each readable part. @public */
export type EdgeParts = Readonly<
  Record<
    KubernetesPart | AwsPart | OptionalAwsPart | 'git' | 'resolver' | 'probe',
    PartState
  >
>;
