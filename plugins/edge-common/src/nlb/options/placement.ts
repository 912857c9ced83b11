import {
  EIP_ALLOCATION,
  IPV4,
  LOAD_BALANCER_NAME,
  oneOf,
  SUBNET,
  TAG_KEY,
} from '../grammar';
import type { NlbOptionTable } from '../NlbOption';
import { list, map, text } from '../valueFormat';

/** Which load balancer is made, and where it stands. @internal */
export const placementOptions = {
  type: {
    annotation: 'type',
    change: 'error',
    grammar: oneOf('external', 'nlb-ip', 'nlb'),
    format: text,
  },
  targetType: {
    option: 'targetType',
    annotation: 'targetType',
    live: 'targetGroup.targetType',
    change: 'replace-target-group',
    grammar: oneOf('ip', 'instance'),
    format: text,
  },
  loadBalancerName: {
    option: 'loadBalancerName',
    annotation: 'name',
    live: 'loadBalancer.name',
    change: 'ignored',
    grammar: LOAD_BALANCER_NAME,
    format: text,
  },
  scheme: {
    option: 'scheme',
    annotation: 'scheme',
    live: 'loadBalancer.scheme',
    change: 'replace-load-balancer',
    grammar: oneOf('internal', 'internet-facing'),
    format: text,
  },
  ipAddressType: {
    option: 'ipAddressType',
    annotation: 'ipAddressType',
    live: 'loadBalancer.ipAddressType',
    change: 'live',
    grammar: oneOf('ipv4', 'dualstack'),
    format: text,
  },
  subnets: {
    option: 'subnets',
    annotation: 'subnets',
    live: 'loadBalancer.zones',
    change: 'live',
    grammar: SUBNET,
    format: list,
  },
  eipAllocations: {
    option: 'eipAllocations',
    annotation: 'eipAllocations',
    live: 'loadBalancer.zones[].allocationIds',
    change: 'ignored',
    grammar: EIP_ALLOCATION,
    format: list,
  },
  privateIpv4Addresses: {
    option: 'privateIpv4Addresses',
    annotation: 'privateIpv4Addresses',
    live: 'loadBalancer.zones[].addresses',
    change: 'ignored',
    grammar: IPV4,
    format: list,
  },
  tags: {
    option: 'tags',
    annotation: 'tags',
    live: 'loadBalancer.tags',
    change: 'live',
    grammar: TAG_KEY,
    format: map,
  },
} satisfies Partial<NlbOptionTable>;
