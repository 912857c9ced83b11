import type {
  Filter,
  NetworkInterface as SdkNetworkInterface,
} from '@aws-sdk/client-ec2';
import type { NetworkInterface } from '@tls-edge/backstage-plugin-edge-common';

import type { Answers } from '../fetchEach';
import type { Ec2Access } from './Ec2Access';
import { nodeAddress } from './nodeKey';

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

const fetchBy = async (
  access: Ec2Access,
  name: string,
  values: readonly string[],
): Promise<readonly NetworkInterface[]> =>
  values.length > 0
    ? fetchAll(access, { Name: name, Values: [...new Set(values)] })
    : [];

const isInstance = (target: string) => target.startsWith('i-');
const isIpv6 = (target: string) => target.includes(':');
const isIpv4 = (target: string) => !isInstance(target) && !isIpv6(target);

/** The interfaces that carry some addresses, pods' or nodes'. */
const fetchCarriers = async (
  access: Ec2Access,
  addresses: readonly string[],
): Promise<readonly NetworkInterface[]> => [
  ...(await fetchBy(
    access,
    'addresses.private-ip-address',
    addresses.filter(isIpv4),
  )),
  ...(await fetchBy(
    access,
    'ipv6-addresses.ipv6-address',
    addresses.filter(isIpv6),
  )),
];

/**
 * Interfaces behind registered targets, by target: the one that carries a pod's address, or the
 * primary one of a node; none where EC2 knows none. A pod whose address lies in a prefix delegated
 * to its node is not found by its address: under the key of the node (`nodeKey`) are all
 * interfaces of the node, one of which has the prefix.
 * @internal
 */
export const fetchNetworkInterfaces = async (
  access: Ec2Access,
  keys: readonly string[],
): Promise<Answers<readonly NetworkInterface[]>> => {
  const nodes = keys.flatMap(key => nodeAddress(key) ?? []);
  const targets = keys.filter(key => nodeAddress(key) === undefined);
  const carriers = await fetchCarriers(access, [
    ...targets.filter(target => !isInstance(target)),
    ...nodes,
  ]);
  const carrierOf = (address: string) =>
    carriers.find(one => one.addresses.includes(address));
  const ofInstances = await fetchBy(access, 'attachment.instance-id', [
    ...targets.filter(isInstance),
    ...nodes.flatMap(node => carrierOf(node)?.instanceId ?? []),
  ]);
  const ofNode = (node: string) => {
    const instanceId = carrierOf(node)?.instanceId;
    return ofInstances.filter(
      one => instanceId !== undefined && one.instanceId === instanceId,
    );
  };
  const ofTarget = (target: string) =>
    isInstance(target)
      ? ofInstances.find(one => one.instanceId === target && one.isPrimary)
      : carrierOf(target);
  const find = (key: string): readonly NetworkInterface[] => {
    const node = nodeAddress(key);
    const found = node === undefined ? ofTarget(key) : ofNode(node);
    return [found ?? []].flat();
  };
  return new Map(keys.map(key => [key, find(key)]));
};
