/** What one Service asks of AWS, ready to be compared with what is there. @internal */
export interface Model {
  /** `namespace/name` of the Service. */
  readonly stack: string;
  readonly loadBalancer: LoadBalancerWish;
  readonly targetGroups: readonly TargetGroupWish[];
  readonly listeners: readonly ListenerWish[];
}

/** @internal */
export type Scheme = 'internal' | 'internet-facing';

/** @internal */
export interface LoadBalancerWish {
  readonly name: string;
  readonly scheme: Scheme;
  readonly ipAddressType: 'ipv4' | 'dualstack';
  readonly subnetIds: readonly string[];
  readonly securityGroups: readonly string[];
  readonly attributes: Attributes;
  readonly tags: Attributes;
}

/** @internal */
export interface TargetGroupWish {
  readonly name: string;
  readonly servicePort: number;
  readonly protocol: 'TCP' | 'TLS' | 'UDP';
  readonly port: number;
  readonly targetType: 'ip' | 'instance';
  readonly healthCheck: HealthCheck;
  readonly attributes: Attributes;
  readonly tags: Attributes;
}

/** @internal */
export interface HealthCheck {
  readonly protocol: 'TCP' | 'HTTP' | 'HTTPS';
  readonly port: string;
  readonly path?: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly successCodes?: string;
}

/** @internal */
export interface ListenerWish {
  readonly port: number;
  readonly protocol: 'TCP' | 'TLS' | 'UDP';
  readonly targetGroupName: string;
  /** Default certificate first. */
  readonly certificates: readonly string[];
  readonly sslPolicy?: string;
  readonly alpnPolicy?: string;
  readonly tags: Attributes;
}

/** @internal */
export type Attributes = Readonly<Record<string, string>>;
