import type {
  Filter,
  NetworkInterface as SdkNetworkInterface,
} from '@aws-sdk/client-ec2';
import type { NetworkInterface } from '@tls-edge/backstage-plugin-edge-common';

import type { Answers } from '../fetchEach';
import type { Ec2Access } from './Ec2Access';

const PAGE = 1_000;

const texts = <T>(
  items: readonly T[] | undefined,
  read: (item: T) => string | undefined,
): readonly string[] => (items ?? []).flatMap(item => read(item) ?? []);

const readInterface = (raw: SdkNetworkInterface): NetworkInterface => ({
  id: raw.NetworkInterfaceId ?? '',
  addresses: [
    ...texts(raw.PrivateIpAddresses, one => one.PrivateIpAddress),
    ...texts(raw.Ipv6Addresses, one => one.Ipv6Address),
  ],
  prefixes: [
    ...texts(raw.Ipv4Prefixes, one => one.Ipv4Prefix),
    ...texts(raw.Ipv6Prefixes, one => one.Ipv6Prefix),
  ],
  instanceId: raw.Attachment?.InstanceId,
  isPrimary:
    raw.Attachment?.DeviceIndex === 0 &&
    (raw.Attachment.NetworkCardIndex ?? 0) === 0,
  securityGroupIds: texts(raw.Groups, one => one.GroupId),
});

const fetchAll = async (
  { sdk, client }: Ec2Access,
  filter: Filter,
): Promise<readonly NetworkInterface[]> => {
  const found: NetworkInterface[] = [];
  const pages = sdk.paginateDescribeNetworkInterfaces(
    { client, pageSize: PAGE },
    { Filters: [filter] },
  );
  for await (const { NetworkInterfaces = [] } of pages) {
    found.push(...NetworkInterfaces.map(readInterface));
  }
  return found;
};

const fetchByAddress = async (
  access: Ec2Access,
  name: string,
  addresses: readonly string[],
): Promise<readonly NetworkInterface[]> =>
  addresses.length > 0
    ? fetchAll(access, { Name: name, Values: [...addresses] })
    : [];

const isInstance = (target: string) => target.startsWith('i-');
const isIpv6 = (target: string) => target.includes(':');
const isIpv4 = (target: string) => !isInstance(target) && !isIpv6(target);

/**
 * Interfaces behind registered targets, by target: the one that carries a pod's address, or the
 * primary one of a node. A pod whose address lies in a prefix delegated to its node is not found
 * by its address; nothing is said about it.
 * @internal
 */
export const fetchNetworkInterfaces = async (
  access: Ec2Access,
  targets: readonly string[],
): Promise<Answers<NetworkInterface>> => {
  const byIpv4 = await fetchByAddress(
    access,
    'addresses.private-ip-address',
    targets.filter(isIpv4),
  );
  const byIpv6 = await fetchByAddress(
    access,
    'ipv6-addresses.ipv6-address',
    targets.filter(isIpv6),
  );
  const ofNodes = await fetchByAddress(
    access,
    'attachment.instance-id',
    targets.filter(isInstance),
  );
  const find = (target: string) =>
    isInstance(target)
      ? ofNodes.find(one => one.instanceId === target && one.isPrimary)
      : [...byIpv4, ...byIpv6].find(one => one.addresses.includes(target));
  return new Map(targets.map(target => [target, find(target)]));
};
