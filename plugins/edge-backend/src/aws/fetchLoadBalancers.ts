import {
  DescribeLoadBalancersCommand,
  paginateDescribeLoadBalancers,
  type AvailabilityZone,
  type ElasticLoadBalancingV2Client,
  type LoadBalancer as SdkLoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancer } from '@tls-edge/backstage-plugin-edge-common';

import { fetchInBatches, type Answers } from './fetchEach';

/** A load balancer without the answers of further calls. @internal */
export type PlainLoadBalancer = Omit<LoadBalancer, 'attributes' | 'tags'>;

/** AWS allows 20 ARNs per call. */
const BATCH = 20;
const PAGE = 400;

const states: ReadonlySet<string> = new Set<LoadBalancer['state']>([
  'provisioning',
  'active',
  'active_impaired',
  'failed',
]);

const isState = (code: string): code is LoadBalancer['state'] =>
  states.has(code);

/** A list without the things that are not told, absent where none is. */
const told = (
  texts: readonly (string | undefined)[],
): readonly string[] | undefined => {
  const found = texts.flatMap(text => text ?? []);
  return found.length > 0 ? found : undefined;
};

const readZone = ({
  ZoneName = '',
  SubnetId = '',
  LoadBalancerAddresses = [],
}: AvailabilityZone): LoadBalancer['zones'][number] => ({
  name: ZoneName,
  subnetId: SubnetId,
  addresses: told(
    LoadBalancerAddresses.flatMap(one => [
      ...[one.IpAddress, one.PrivateIPv4Address, one.IPv6Address],
    ]),
  ),
  allocationIds: told(
    LoadBalancerAddresses.map(({ AllocationId }) => AllocationId),
  ),
});

const readLoadBalancer = (raw: SdkLoadBalancer): PlainLoadBalancer[] => {
  const state = raw.State?.Code ?? '';
  if (!raw.LoadBalancerArn || !isState(state)) return [];
  return [
    {
      arn: raw.LoadBalancerArn,
      name: raw.LoadBalancerName ?? '',
      dnsName: raw.DNSName ?? '',
      scheme: raw.Scheme === 'internal' ? 'internal' : 'internet-facing',
      state,
      stateReason: raw.State?.Reason,
      ipAddressType: raw.IpAddressType ?? '',
      zones: (raw.AvailabilityZones ?? []).map(readZone),
      securityGroups: raw.SecurityGroups ?? [],
      canonicalHostedZoneId: raw.CanonicalHostedZoneId,
      createdAt: raw.CreatedTime?.toISOString(),
    },
  ];
};

/**
 * Load balancers by ARN.
 * @internal
 */
export const fetchLoadBalancers = (
  client: ElasticLoadBalancingV2Client,
  arns: readonly string[],
): Promise<Answers<PlainLoadBalancer>> =>
  fetchInBatches(arns, BATCH, async batch => {
    const command = new DescribeLoadBalancersCommand({
      LoadBalancerArns: [...batch],
    });
    const { LoadBalancers = [] } = await client.send(command);
    const read = LoadBalancers.flatMap(readLoadBalancer);
    return new Map(read.map(found => [found.arn, found]));
  });

/**
 * Load balancers by the host name in a Service's status, for those no TargetGroupBinding leads
 * to. AWS has no filter for it: the account's balancers are paged through, and only as far as needed.
 * @internal
 */
export const fetchLoadBalancersByHostname = async (
  client: ElasticLoadBalancingV2Client,
  hostnames: readonly string[],
): Promise<Answers<PlainLoadBalancer>> => {
  const wanted = new Set(hostnames.map(name => name.toLowerCase()));
  const found = new Map<string, PlainLoadBalancer>();
  if (wanted.size === 0) return found;
  const pages = paginateDescribeLoadBalancers({ client, pageSize: PAGE }, {});
  for await (const { LoadBalancers = [] } of pages) {
    LoadBalancers.flatMap(readLoadBalancer)
      .filter(({ dnsName }) => wanted.has(dnsName.toLowerCase()))
      .forEach(match => found.set(match.dnsName.toLowerCase(), match));
    if (found.size === wanted.size) break;
  }
  return new Map(hostnames.map(name => [name, found.get(name.toLowerCase())]));
};
