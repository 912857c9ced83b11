import { ClusterObject, Condition, Labels } from './ClusterObject';
import { ParentRef } from './gatewayApi';

/** @internal */
export interface EnvoyProxy extends ClusterObject {
  readonly kind: 'EnvoyProxy';
  readonly spec?: {
    readonly provider?: {
      readonly kubernetes?: {
        readonly envoyService?: {
          readonly name?: string;
          readonly type?: string;
          readonly annotations?: Labels;
          readonly labels?: Labels;
          readonly loadBalancerClass?: string;
          readonly loadBalancerSourceRanges?: readonly string[];
          readonly externalTrafficPolicy?: string;
          readonly allocateLoadBalancerNodePorts?: boolean;
        };
        readonly envoyDeployment?: {
          readonly replicas?: number;
          readonly pod?: {
            readonly annotations?: Labels;
            readonly labels?: Labels;
          };
        };
        readonly useListenerPortAsContainerPort?: boolean;
      };
    };
  };
  readonly status?: { readonly ancestors?: readonly Ancestor[] };
}

/** ClientTrafficPolicy or BackendTrafficPolicy. @internal */
export interface TrafficPolicy extends ClusterObject {
  readonly spec: {
    readonly targetRef?: ParentRef;
    readonly targetRefs?: readonly ParentRef[];
  };
  readonly status?: { readonly ancestors?: readonly Ancestor[] };
}

/** @internal */
export interface Ancestor {
  readonly ancestorRef: ParentRef;
  /** Envoy Gateway leaves it out on EnvoyProxies. */
  readonly controllerName?: string;
  readonly conditions: readonly Condition[];
}
