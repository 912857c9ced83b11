import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';
import { isIpv6Cidr } from '../schema/cidr';

const count = (list: readonly unknown[] | undefined): number =>
  list?.length ?? 0;

const checkExposure = (request: EdgeRequest): Problem[] => {
  if (request.scheme !== 'internet-facing' || request.form === 'article') {
    return [];
  }
  const { allowedCidrs, prefixLists, securityGroups, hostnames } = request;
  const limits = [allowedCidrs, prefixLists, securityGroups];
  return [
    ...problemIf(
      limits.every(list => count(list) === 0),
      {
        field: 'allowedCidrs',
        allowed: 'the ranges that may reach an internet-facing edge',
      },
    ),
    ...problemIf(hostnames.length === 0, {
      field: 'hostnames',
      allowed: 'the names of an internet-facing edge, at least one',
    }),
  ];
};

const checkRanges = (request: EdgeRequest): Problem[] => {
  const { allowedCidrs = [], ipAddressType, securityGroups } = request;
  const v6 = allowedCidrs.findIndex(isIpv6Cidr);
  return [
    ...problemIf(v6 >= 0 && ipAddressType !== 'dualstack', {
      field: `allowedCidrs[${v6}]`,
      value: allowedCidrs[v6],
      allowed: 'IPv4 ranges, or ipAddressType dualstack',
    }),
    ...problemIf(count(securityGroups) > 0 && allowedCidrs.length > 0, {
      field: 'allowedCidrs',
      value: allowedCidrs,
      allowed: 'nothing beside securityGroups, which replace the ranges',
    }),
  ];
};

const checkAddresses = (
  request: EdgeRequest,
  field: 'eipAllocations' | 'privateIpv4Addresses',
  scheme: EdgeRequest['scheme'],
): Problem[] => {
  const value = request[field];
  const fits =
    request.scheme === scheme && count(value) === count(request.subnets);
  return problemIf(count(value) > 0 && !fits, {
    field,
    value,
    allowed: `one for each of subnets, with scheme ${scheme}`,
  });
};

const checkNodePorts = ({
  targetType,
  allocateNodePorts,
}: EdgeRequest): Problem[] =>
  problemIf(targetType === 'instance' && allocateNodePorts === false, {
    field: 'allocateNodePorts',
    value: false,
    allowed: 'true, as instance targets are reached by node ports',
  });

/** What does not go together in who reaches the edge and how. @internal */
export const checkNetwork = (request: EdgeRequest): Problem[] => [
  ...checkExposure(request),
  ...checkRanges(request),
  ...checkAddresses(request, 'eipAllocations', 'internet-facing'),
  ...checkAddresses(request, 'privateIpv4Addresses', 'internal'),
  ...checkNodePorts(request),
];
