import type { EdgeTopology } from '../../topology';
import { askedNlb, placeOf, type Place } from './askedNlb';
import { askedField, proxyPlace } from './askedProxy';

/** Ranges that let everyone in. */
const EVERYONE: readonly string[] = ['0.0.0.0/0', '::/0'];

const fieldRanges = (topology: EdgeTopology): readonly string[] =>
  askedField(topology, 'loadBalancerSourceRanges') ?? [];

/** Address ranges that may reach the load balancer: the field of the Service beats the annotation. @internal */
export const askedRanges = (topology: EdgeTopology): readonly string[] => {
  const field = fieldRanges(topology);
  return field.length > 0 ? field : askedNlb(topology).allowedCidrs ?? [];
};

/** Where those ranges are written. @internal */
export const rangesPlace = (topology: EdgeTopology): Place | undefined =>
  fieldRanges(topology).length > 0
    ? proxyPlace(
        topology,
        'spec.provider.kubernetes.envoyService.loadBalancerSourceRanges',
      )
    : placeOf(topology, 'sourceRanges');

/** Whether everyone may reach the load balancer; silence says so too. @internal */
export const isOpenToAll = (topology: EdgeTopology): boolean => {
  const { securityGroups = [], prefixLists = [] } = askedNlb(topology);
  const ranges = askedRanges(topology);
  return (
    securityGroups.length === 0 &&
    (ranges.length === 0
      ? prefixLists.length === 0
      : ranges.some(range => EVERYONE.includes(range)))
  );
};

const isIpv4Range = (address: string, bits: number): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) &&
  address.split('.').every(part => Number(part) <= 255) &&
  bits <= 32;

const isIpv6Range = (address: string, bits: number): boolean => {
  const groups = address.split(':');
  return (
    /^[0-9a-f:]{2,39}$/i.test(address) &&
    groups.length >= 3 &&
    groups.length <= 8 &&
    groups.every(group => group.length <= 4) &&
    (address.match(/::/g) ?? []).length <= 1 &&
    (groups.length === 8 || address.includes('::')) &&
    bits <= 128
  );
};

/** The family of an address range in CIDR notation, `undefined` when it is none. @internal */
export const rangeFamily = (range: string): 4 | 6 | undefined => {
  const [, address = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(range) ?? [];
  if (isIpv4Range(address, Number(bits))) {
    return 4;
  }
  return isIpv6Range(address, Number(bits)) ? 6 : undefined;
};
