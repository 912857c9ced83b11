import type { Condition, ObjectMeta } from './meta';

/** What `spec.provider.kubernetes` of an EnvoyProxy says about the managed Service. @public */
export interface EnvoyProxy {
  readonly kind: 'EnvoyProxy';
  readonly metadata: ObjectMeta;
  readonly serviceAnnotations: Readonly<Record<string, string>>;
  readonly loadBalancerClass?: string;
  readonly loadBalancerSourceRanges: readonly string[];
  readonly externalTrafficPolicy?: string;
  readonly allocateNodePorts?: boolean;
  readonly serviceName?: string;
  readonly replicas?: number;
  readonly mergeType?: string;
  readonly mergeGateways: boolean;
  /** From `status.ancestors`. */
  readonly ancestors: readonly PolicyAncestor[];
}

/** ClientTrafficPolicy, BackendTrafficPolicy: only what status and rules read. @public */
export interface Policy {
  readonly kind: 'ClientTrafficPolicy' | 'BackendTrafficPolicy';
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
