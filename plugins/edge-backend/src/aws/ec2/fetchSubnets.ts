import type { Subnet as SdkSubnet } from '@aws-sdk/client-ec2';
import type { Subnet } from '@tls-edge/backstage-plugin-edge-common';

import type { Answers } from '../fetchEach';
import type { Ec2Access } from './Ec2Access';
import { readTags } from './readTags';

const PAGE = 1_000;

const readSubnet = (raw: SdkSubnet): Subnet => ({
  id: raw.SubnetId ?? '',
  zone: raw.AvailabilityZone ?? '',
  cidrs: [
    ...(raw.CidrBlock ? [raw.CidrBlock] : []),
    ...(raw.Ipv6CidrBlockAssociationSet ?? [])
      .filter(
        ({ Ipv6CidrBlockState }) => Ipv6CidrBlockState?.State === 'associated',
      )
      .flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
  ],
  freeAddresses: raw.AvailableIpAddressCount ?? 0,
  tags: readTags(raw.Tags),
});

/**
 * Subnets by id; one that does not exist is left out.
 * @internal
 */
export const fetchSubnets = async (
  { sdk, client }: Ec2Access,
  ids: readonly string[],
): Promise<Answers<Subnet>> => {
  const found = new Map<string, Subnet>();
  const pages = sdk.paginateDescribeSubnets(
    { client, pageSize: PAGE },
    { Filters: [{ Name: 'subnet-id', Values: [...ids] }] },
  );
  for await (const { Subnets = [] } of pages) {
    Subnets.map(readSubnet).forEach(subnet => found.set(subnet.id, subnet));
  }
  return found;
};
