import type { AccountInventory } from './AccountInventory';
import type { Ec2Facts } from './Ec2Facts';
import type { LoadBalancerMetrics } from './LoadBalancerMetrics';
import type { LogBucket } from './LogBucket';
import type { PartState } from './PartState';

/** AWS services without which nothing is known of an edge in AWS. @public */
export type AwsPart = 'elbv2' | 'acm';

/**
 * What the portal can do without: each is the field of the same name in `AwsSnapshot`, and not
 * configured where its state is absent. Their rules are skipped, no hop depends on them.
 * @public
 */
export type OptionalAwsPart = 'ec2' | 'metrics' | 'inventory' | 'logBuckets';

/**
 * What one AWS account said last in one region, as plain values.
 * @public
 */
export interface AwsSnapshot {
  readonly accountId: string;
  readonly region: string;
  readonly parts: Readonly<
    Record<AwsPart, PartState> & Partial<Record<OptionalAwsPart, PartState>>
  >;
  readonly loadBalancers: readonly LoadBalancer[];
  readonly listeners: readonly LoadBalancerListener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly certificates: readonly Certificate[];
  /** Certificate ARNs that were asked for and that ACM does not know. */
  readonly missingCertificates: readonly string[];
  readonly ec2?: Ec2Facts;
  /** CloudWatch, one entry per load balancer that was asked about. */
  readonly metrics?: readonly LoadBalancerMetrics[];
  readonly inventory?: AccountInventory;
  readonly logBuckets?: readonly LogBucket[];
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
    /** `LoadBalancerAddresses`, of either kind: AWS tells only addresses that were chosen. */
    readonly addresses?: readonly string[];
    /** `AllocationId` of those that are Elastic IPs. */
    readonly allocationIds?: readonly string[];
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
    readonly timeoutSeconds?: number;
    /** `Matcher.HttpCode`, such as `200-399`; of HTTP and HTTPS checks only. */
    readonly successCodes?: string;
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
