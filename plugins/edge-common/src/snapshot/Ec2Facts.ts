/**
 * What EC2 says about the network around the edges of one account and region. Only what edges
 * reach is kept; what was asked for and is not there is absent.
 * @public
 */
export interface Ec2Facts {
  /** Those of the load balancers and of the interfaces below. */
  readonly securityGroups: readonly SecurityGroup[];
  /** Those of the load balancers' zones and those that `aws-load-balancer-subnets` names by id. */
  readonly subnets: readonly Subnet[];
  /** Those behind the registered targets, and no others. */
  readonly networkInterfaces: readonly NetworkInterface[];
}

/** EC2 `DescribeSecurityGroups` with `DescribeSecurityGroupRules` folded in. @public */
export interface SecurityGroup {
  /** `sg-…` */
  readonly id: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly rules: readonly SecurityGroupRule[];
}

/** One rule, as EC2 counts them: it admits one peer. @public */
export interface SecurityGroupRule {
  readonly direction: 'inbound' | 'outbound';
  /** `tcp`, `udp`, a protocol number such as `58`, or `-1` for every protocol. */
  readonly protocol: string;
  /** Absent or -1: every port. */
  readonly fromPort?: number;
  readonly toPort?: number;
  readonly peer: SecurityGroupPeer;
}

/** Who a rule admits; EC2 fills exactly one of four fields. @public */
export type SecurityGroupPeer =
  /** `CidrIpv4` or `CidrIpv6`. */
  | { readonly kind: 'cidr'; readonly cidr: string }
  /** `PrefixListId`; `maxEntries`, where known, is what it counts for in the quota of rules. */
  | {
      readonly kind: 'prefixList';
      readonly id: string;
      readonly maxEntries?: number;
    }
  /** `ReferencedGroupInfo.GroupId`. */
  | { readonly kind: 'securityGroup'; readonly id: string };

/** EC2 `DescribeSubnets`. @public */
export interface Subnet {
  /** `subnet-…` */
  readonly id: string;
  /** `eu-west-1a` */
  readonly zone: string;
  /** `CidrBlock` and the associated IPv6 blocks. */
  readonly cidrs: readonly string[];
  /** `AvailableIpAddressCount` */
  readonly freeAddresses: number;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * EC2 `DescribeNetworkInterfaces`: the interface that carries the address of an Envoy pod, or the
 * primary one of a node where targets are nodes.
 * @public
 */
export interface NetworkInterface {
  /** `eni-…` */
  readonly id: string;
  /** `PrivateIpAddresses[].PrivateIpAddress` and `Ipv6Addresses[].Ipv6Address`. */
  readonly addresses: readonly string[];
  /** `Ipv4Prefixes` and `Ipv6Prefixes` as CIDRs: with prefix delegation pods get their addresses from these. */
  readonly prefixes: readonly string[];
  /** `Attachment.InstanceId` */
  readonly instanceId?: string;
  /** `Attachment.DeviceIndex` is 0, and so is `NetworkCardIndex`: it gets what is sent to the node. */
  readonly isPrimary: boolean;
  /** `Groups[].GroupId` */
  readonly securityGroupIds: readonly string[];
}
