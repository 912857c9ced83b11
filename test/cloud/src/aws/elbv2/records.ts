/** State of one network load balancer; what DescribeLoadBalancers says is derived from it and the clock. @public */
export interface LoadBalancerRecord {
  readonly arn: string;
  readonly name: string;
  readonly dnsName: string;
  readonly scheme: 'internal' | 'internet-facing';
  readonly ipAddressType: string;
  readonly zones: readonly {
    readonly name: string;
    readonly subnetId: string;
  }[];
  readonly securityGroups: readonly string[];
  readonly createdAt: Date;
  readonly createdTick: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** How targets of a group are checked; path and codes for HTTP and HTTPS only. @public */
export interface HealthCheckRecord {
  readonly enabled: boolean;
  readonly protocol: string;
  readonly port: string;
  readonly path?: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly successCodes?: string;
}

/** One registered target; ticks are cloud milliseconds. It drains once `deregisteredTick` is set. @public */
export interface TargetRecord {
  readonly id: string;
  readonly port: number;
  readonly zone?: string;
  readonly registeredTick: number;
  readonly deregisteredTick?: number;
}

/** One target group with the targets that were ever registered and are not gone. @public */
export interface TargetGroupRecord {
  readonly arn: string;
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  readonly targetType: string;
  readonly ipAddressType: string;
  readonly vpcId: string;
  readonly healthCheck: HealthCheckRecord;
  readonly attributes: Readonly<Record<string, string>>;
  readonly targets: readonly TargetRecord[];
}

/** One listener; TLS settings are absent on other protocols. @public */
export interface ListenerRecord {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly port: number;
  readonly protocol: string;
  readonly sslPolicy?: string;
  readonly alpnPolicy?: string;
  readonly defaultCertificate?: string;
  /** Certificates chosen by server name, in the order they were added. */
  readonly sniCertificates: readonly string[];
  readonly targetGroups: readonly {
    readonly arn: string;
    readonly weight: number;
  }[];
}
