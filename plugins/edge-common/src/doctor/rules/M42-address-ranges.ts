import type { EdgeTopology } from '../../topology';
import { askedRanges, rangeFamily, rangesPlace } from '../facts/addressRanges';
import { askedNlb } from '../facts/askedNlb';
import {
  AFTER_BUILD_REFUSAL,
  refusedSettings,
  type RefusedSetting,
} from '../facts/refusedSettings';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const malformed = (range: string): RefusedSetting => ({
  by: 'controller',
  because: `"${range}" is no address range`,
  observed: range,
  expected: 'a range like 10.0.0.0/8',
  remedy: 'Write the range in CIDR notation, such as 10.0.0.0/8.',
});

const withoutDualstack = (range: string): RefusedSetting => ({
  by: 'controller',
  because: `it admits the IPv6 range ${range} and has IPv4 addresses only`,
  observed: range,
  expected: 'IPv4 ranges, or ip-address-type dualstack',
  remedy:
    'Remove the IPv6 range, or set aws-load-balancer-ip-address-type to dualstack.',
});

const refused = (topology: EdgeTopology): RefusedSetting[] => {
  const isDual = askedNlb(topology).ipAddressType === 'dualstack';
  return askedRanges(topology).flatMap(range => {
    const family = rangeFamily(range);
    if (family === undefined) {
      return [malformed(range)];
    }
    return family === 6 && !isDual ? [withoutDualstack(range)] : [];
  });
};

const ignored = (topology: EdgeTopology): Omit<RuleResult, 'object'>[] =>
  askedRanges(topology).length > 0 &&
  (askedNlb(topology).securityGroups ?? []).length > 0
    ? [
        {
          message: `The address ranges of ${topology.id.gateway} protect nothing, because it has security groups of its own and the controller ignores ranges beside them.`,
          observed: askedRanges(topology).join(', '),
          expected: 'ranges or security groups, not both',
          remedy:
            'Write the ranges as rules of the security groups, or remove aws-load-balancer-security-groups.',
          severity: 'warning',
          impact: 'risk',
        },
      ]
    : [];

/** The controller parses ranges itself (LBC model_build_managed_sg.go). @internal */
export const addressRanges: DoctorRule = {
  id: 'M42',
  name: 'address-ranges',
  title: 'The address ranges of clients cannot be put in force',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: AFTER_BUILD_REFUSAL,
  docs: 'Address ranges are written in CIDR notation, and IPv6 ranges need a dualstack load balancer; the controller refuses the whole Service over one that is not. Ranges beside security groups of your own are ignored without a word, so the edge may be more open than it looks: that case is a warning.',
  check: seen => {
    const { topology } = seen;
    const place = rangesPlace(topology);
    return place
      ? [
          ...refusedSettings(seen, 'sourceRanges', refused(topology)),
          ...ignored(topology),
        ].map(result => ({ ...result, ...place }))
      : [];
  },
};
