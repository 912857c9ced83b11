import { ClusterObject } from './ClusterObject';
import {
  Deployment,
  EndpointSlice,
  Node,
  Pod,
  ReplicaSet,
  Service,
} from './core';
import { EnvoyProxy, TrafficPolicy } from './envoyGateway';
import {
  Gateway,
  GatewayClass,
  HttpRoute,
  ListenerSet,
  ReferenceGrant,
} from './gatewayApi';
import { TargetGroupBinding } from './TargetGroupBinding';

/** The kinds controllers watch, with the shape in which they read them. @internal */
export interface Kinds {
  readonly Namespace: ClusterObject;
  readonly Node: Node;
  readonly Service: Service;
  readonly Pod: Pod;
  readonly Deployment: Deployment;
  readonly ReplicaSet: ReplicaSet;
  readonly EndpointSlice: EndpointSlice;
  readonly GatewayClass: GatewayClass;
  readonly Gateway: Gateway;
  readonly ListenerSet: ListenerSet;
  readonly HTTPRoute: HttpRoute;
  readonly ReferenceGrant: ReferenceGrant;
  readonly EnvoyProxy: EnvoyProxy;
  readonly ClientTrafficPolicy: TrafficPolicy;
  readonly BackendTrafficPolicy: TrafficPolicy;
  readonly TargetGroupBinding: TargetGroupBinding;
  /** A TargetGroupBinding too, in the group of EKS Auto Mode. */
  readonly AutoModeBinding: TargetGroupBinding;
}

/** @internal */
export type KindName = keyof Kinds;

const gatewayApi = 'gateway.networking.k8s.io';
const envoyGateway = 'gateway.envoyproxy.io/v1alpha1';

/** Where each kind is served. @internal */
export const KINDS: Readonly<
  Record<
    KindName,
    {
      readonly apiVersion: string;
      readonly plural: string;
      /** As the API calls it, where another group has the name already. */
      readonly kind?: string;
    }
  >
> = {
  Namespace: { apiVersion: 'v1', plural: 'namespaces' },
  Node: { apiVersion: 'v1', plural: 'nodes' },
  Service: { apiVersion: 'v1', plural: 'services' },
  Pod: { apiVersion: 'v1', plural: 'pods' },
  Deployment: { apiVersion: 'apps/v1', plural: 'deployments' },
  ReplicaSet: { apiVersion: 'apps/v1', plural: 'replicasets' },
  EndpointSlice: {
    apiVersion: 'discovery.k8s.io/v1',
    plural: 'endpointslices',
  },
  GatewayClass: { apiVersion: `${gatewayApi}/v1`, plural: 'gatewayclasses' },
  Gateway: { apiVersion: `${gatewayApi}/v1`, plural: 'gateways' },
  ListenerSet: { apiVersion: `${gatewayApi}/v1`, plural: 'listenersets' },
  HTTPRoute: { apiVersion: `${gatewayApi}/v1`, plural: 'httproutes' },
  ReferenceGrant: {
    apiVersion: `${gatewayApi}/v1beta1`,
    plural: 'referencegrants',
  },
  EnvoyProxy: { apiVersion: envoyGateway, plural: 'envoyproxies' },
  ClientTrafficPolicy: {
    apiVersion: envoyGateway,
    plural: 'clienttrafficpolicies',
  },
  BackendTrafficPolicy: {
    apiVersion: envoyGateway,
    plural: 'backendtrafficpolicies',
  },
  TargetGroupBinding: {
    apiVersion: 'elbv2.k8s.aws/v1beta1',
    plural: 'targetgroupbindings',
  },
  AutoModeBinding: {
    apiVersion: 'eks.amazonaws.com/v1',
    plural: 'targetgroupbindings',
    kind: 'TargetGroupBinding',
  },
};
