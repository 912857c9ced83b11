/**
 * Everything ELBv2 has in one account and region, whoever made it: read in a slow sweep, since
 * ELBv2 cannot filter by tag.
 * @public
 */
export interface AccountInventory {
  /** `DescribeLoadBalancers` without names, type `network` only, with `DescribeTags`. */
  readonly loadBalancers: readonly {
    readonly arn: string;
    readonly name: string;
    readonly dnsName: string;
    /** ISO 8601. */
    readonly createdAt?: string;
    readonly tags: Readonly<Record<string, string>>;
  }[];
  /** Of `DescribeTargetGroups` without ARNs. */
  readonly targetGroupCount: number;
  /** ELBv2 `DescribeAccountLimits` by name: `network-load-balancers`, `target-groups`. */
  readonly limits: Readonly<Record<string, number>>;
}
