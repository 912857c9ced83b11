import {
  paginateDescribeAccountLimits,
  paginateDescribeLoadBalancers,
  paginateDescribeTargetGroups,
  type ElasticLoadBalancingV2Client,
  type LoadBalancer as SdkLoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { AccountInventory } from '@tls-edge/backstage-plugin-edge-common';

import { fetchTags } from './fetchTags';

const PAGE = 400;

type Listed = Omit<AccountInventory['loadBalancers'][number], 'tags'>;

const readListed = (raw: SdkLoadBalancer): Listed[] =>
  raw.LoadBalancerArn && raw.Type === 'network'
    ? [
        {
          arn: raw.LoadBalancerArn,
          name: raw.LoadBalancerName ?? '',
          dnsName: raw.DNSName ?? '',
          createdAt: raw.CreatedTime?.toISOString(),
        },
      ]
    : [];

const fetchLoadBalancers = async (client: ElasticLoadBalancingV2Client) => {
  const found: Listed[] = [];
  const pages = paginateDescribeLoadBalancers({ client, pageSize: PAGE }, {});
  for await (const { LoadBalancers = [] } of pages) {
    found.push(...LoadBalancers.flatMap(readListed));
  }
  return found.sort((one, other) => (one.arn < other.arn ? -1 : 1));
};

const countTargetGroups = async (client: ElasticLoadBalancingV2Client) => {
  let count = 0;
  const pages = paginateDescribeTargetGroups({ client, pageSize: PAGE }, {});
  for await (const { TargetGroups = [] } of pages) count += TargetGroups.length;
  return count;
};

const fetchLimits = async (client: ElasticLoadBalancingV2Client) => {
  const limits: [string, number][] = [];
  const pages = paginateDescribeAccountLimits({ client, pageSize: PAGE }, {});
  for await (const { Limits = [] } of pages) {
    for (const { Name, Max } of Limits) {
      const max = Number(Max);
      if (Name && Number.isFinite(max)) limits.push([Name, max]);
    }
  }
  return Object.fromEntries(limits);
};

/**
 * Everything an account has in one region, one call after the other, so that the calls of edges
 * that somebody waits for come in between.
 * @internal
 */
export const fetchInventory = async (
  client: ElasticLoadBalancingV2Client,
): Promise<AccountInventory> => {
  const listed = await fetchLoadBalancers(client);
  const tags = await fetchTags(
    client,
    listed.map(({ arn }) => arn),
  );
  return {
    loadBalancers: listed.map(one => ({
      ...one,
      tags: tags.get(one.arn) ?? {},
    })),
    targetGroupCount: await countTargetGroups(client),
    limits: await fetchLimits(client),
  };
};
