import type { Condition, ObjectMeta } from './meta';

/** What `spec.provider.kubernetes` of an EnvoyProxy says about the managed Service. @public */
export interface EnvoyProxy {
  readonly kind: 'EnvoyProxy';
  readonly metadata: ObjectMeta;
  readonly serviceAnnotations: Readonly<Record<string, string>>;
  readonly loadBalancerClass?: string;
  /** `LoadBalancer` where the object is silent. */
  readonly serviceType?: string;
  readonly loadBalancerSourceRanges: readonly string[];
  readonly externalTrafficPolicy?: string;
  readonly allocateNodePorts?: boolean;
  readonly serviceName?: string;
  readonly replicas?: number;
  readonly mergeType?: string;
  readonly mergeGateways: boolean;
  readonly workload?: EnvoyWorkload;
  /** Dotted paths below `spec` that reach beyond one edge's Service and pods' size and place. */
  readonly farReachingFields?: readonly string[];
  /** From `status.ancestors`. */
  readonly ancestors: readonly PolicyAncestor[];
}

/** How Envoy itself runs and stops; what is absent is left to Envoy Gateway. @public */
export interface EnvoyWorkload {
  /** Of the autoscaler; it beats `replicas`. */
  readonly minReplicas?: number;
  readonly isDaemonSet?: boolean;
  readonly hasDisruptionBudget?: boolean;
  /** Topology spread or pod anti-affinity is set. */
  readonly isSpread?: boolean;
  /** Pods listen on the listener's own port, without the shift by 10000. */
  readonly keepsPorts?: boolean;
  /** Seconds, `shutdown.drainTimeout`. */
  readonly drainSeconds?: number;
  /** Seconds, `shutdown.minDrainDuration`. */
  readonly minDrainSeconds?: number;
}

/** ClientTrafficPolicy, BackendTrafficPolicy, SecurityPolicy: only what status and rules read. @public */
export interface Policy {
  readonly kind:
    | 'ClientTrafficPolicy'
    | 'BackendTrafficPolicy'
    | 'SecurityPolicy';
  readonly metadata: ObjectMeta;
  readonly targets: readonly {
    readonly kind: string;
    readonly name: string;
    readonly sectionName?: string;
  }[];
  readonly earlyHeaders: readonly {
    readonly name: string;
    readonly value: string;
  }[];
  /** `clientIPDetection` has `xForwardedFor` or `customHeader`: Envoy then keeps a forwarded proto. */
  readonly trustsForwardedHeaders: boolean;
  readonly proxyProtocol?: 'required' | 'optional';
  readonly isHttp3?: boolean;
  /** Seconds, `timeout.http.streamIdleTimeout`. */
  readonly streamIdleSeconds?: number;
  /** Path that Envoy answers itself, on every listener of the target. */
  readonly healthCheckPath?: string;
  /** People sign in through OIDC; `redirectUrl` is where they come back, absent where Envoy makes it up. */
  readonly oidc?: { readonly redirectUrl?: string };
  readonly ancestors: readonly PolicyAncestor[];
}

/** @public */
export interface PolicyAncestor {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly controllerName: string;
  readonly conditions: readonly Condition[];
}
