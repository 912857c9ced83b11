import type { CertificateRecord } from './acm/CertificateRecord';
import type {
  ListenerRecord,
  LoadBalancerRecord,
  TargetGroupRecord,
} from './elbv2/records';
import type { Subnet } from './subnets';
import type { AwsSwitches } from './switches/AwsSwitches';
import type { TokenBucket } from './switches/TokenBucket';
import type { CloudClock } from './time/CloudClock';

/**
 * What one account holds in one region, keyed by ARN in order of creation.
 * @public
 */
export interface AwsRegion {
  readonly name: string;
  readonly accountId: string;
  readonly vpcId: string;
  readonly subnets: readonly Subnet[];
  readonly clock: CloudClock;
  readonly switches: AwsSwitches;
  /** What is left of the reads of load balancers; counted only while the switch is on. */
  readonly reads: TokenBucket;
  readonly loadBalancers: Map<string, LoadBalancerRecord>;
  readonly listeners: Map<string, ListenerRecord>;
  readonly targetGroups: Map<string, TargetGroupRecord>;
  readonly certificates: Map<string, CertificateRecord>;
  /** Tags by the ARN of the resource that bears them. */
  readonly tags: Map<string, ReadonlyMap<string, string>>;
}

interface RegionOptions {
  readonly name: string;
  readonly accountId: string;
  readonly vpcId: string;
  readonly subnets: readonly Subnet[];
  readonly clock: CloudClock;
  readonly switches: AwsSwitches;
  /** What is left of the reads of load balancers; counted only while the switch is on. */
  readonly reads: TokenBucket;
}

/** A region without any resource. @public */
export function createAwsRegion(options: RegionOptions): AwsRegion {
  return {
    ...options,
    loadBalancers: new Map(),
    listeners: new Map(),
    targetGroups: new Map(),
    certificates: new Map(),
    tags: new Map(),
  };
}

/** Forgets every resource of the region. @public */
export function emptyRegion(region: AwsRegion): void {
  region.loadBalancers.clear();
  region.listeners.clear();
  region.targetGroups.clear();
  region.certificates.clear();
  region.tags.clear();
}
