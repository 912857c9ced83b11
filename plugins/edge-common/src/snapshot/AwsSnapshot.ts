import type { PartState } from './PartState';

/** AWS services that are read; EC2 and CloudWatch join later. @public */
export type AwsPart = 'elbv2' | 'acm';

/**
 * What one AWS account said last in one region, as plain values.
 * @public
 */
export interface AwsSnapshot {
  readonly accountId: string;
  readonly region: string;
  readonly parts: Readonly<Record<AwsPart, PartState>>;
  readonly loadBalancers: readonly LoadBalancer[];
  readonly listeners: readonly LoadBalancerListener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly certificates: readonly Certificate[];
  /** Certificate ARNs that were asked for and that ACM does not know. */
  readonly missingCertificates: readonly string[];
}

/** ELBv2 `DescribeLoadBalancers`, type `network`. @public */
export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly dnsName: string;
  readonly scheme: 'internal' | 'internet-facing';
  readonly state: 'provisioning' | 'active' | 'active_impaired' | 'failed';
  readonly stateReason?: string;
  readonly ipAddressType: string;
  readonly zones: readonly {
    readonly name: string;
    readonly subnetId: string;
  }[];
  readonly securityGroups: readonly string[];
  readonly canonicalHostedZoneId?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** ELBv2 `DescribeListeners` with `DescribeListenerCertificates` folded in. @public */
export interface LoadBalancerListener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly port: number;
  readonly protocol: string;
  readonly sslPolicy?: string;
  readonly alpnPolicy?: string;
  /** Default certificate first. */
  readonly certificateArns: readonly string[];
  readonly targetGroupArns: readonly string[];
}

/** ELBv2 `DescribeTargetGroups` with `DescribeTargetHealth` folded in. @public */
export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  readonly loadBalancerArns: readonly string[];
  readonly protocol: string;
  readonly port?: number;
  readonly targetType: string;
  readonly healthCheck: {
    readonly protocol: string;
    readonly port: string;
    readonly path?: string;
    readonly intervalSeconds: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
  };
  readonly attributes: Readonly<Record<string, string>>;
  readonly targets: readonly Target[];
}

/** ELBv2 `TargetHealthDescription`. @public */
export interface Target {
  readonly id: string;
  readonly port: number;
  readonly zone?: string;
  readonly state:
    | 'initial'
    | 'healthy'
    | 'unhealthy'
    | 'unhealthy.draining'
    | 'unused'
    | 'draining'
    | 'unavailable';
  readonly reason?: string;
  readonly description?: string;
}

/** ACM `DescribeCertificate`. @public */
export interface Certificate {
  readonly arn: string;
  readonly domains: readonly string[];
  readonly status: string;
  readonly type: string;
  readonly keyAlgorithm?: string;
  /** ISO 8601. */
  readonly notBefore?: string;
  /** ISO 8601. */
  readonly notAfter?: string;
  readonly renewalEligibility?: string;
  readonly renewalStatus?: string;
  readonly failureReason?: string;
  readonly validationRecords: readonly {
    readonly name: string;
    readonly type: string;
    readonly value: string;
  }[];
}
