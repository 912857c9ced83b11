import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { addressRanges } from './M42-address-ranges';

const prefix = 'service.beta.kubernetes.io';

const admitting = (
  ranges: readonly string[],
  more: Record<string, string> = {},
) => ({
  envoyProxy: anEnvoyProxy({
    loadBalancerSourceRanges: ranges,
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...more },
  }),
});

const FIELD = 'spec.provider.kubernetes.envoyService.loadBalancerSourceRanges';
const RANGES = `${prefix}/load-balancer-source-ranges`;

describeRule(addressRanges, {
  fires: {
    'an address without length': {
      seen: aSeenBundle(admitting(['10.0.0.0/8', '10.1.2.3'])),
      impact: 'outage',
      path: FIELD,
      message:
        'The load balancer controller refuses the edge pay-edge, because "10.1.2.3" is no address range. Clients get no address.',
      observed: '10.1.2.3',
    },
    'an IPv6 range of an IPv4 load balancer': {
      seen: aSeenBundle(admitting([], { [RANGES]: '2001:db8::/32' })),
      path: `spec.provider.kubernetes.envoyService.annotations['${RANGES}']`,
      observed: '2001:db8::/32',
    },
    'ranges beside own security groups': {
      seen: aSeen(
        admitting(['10.0.0.0/8'], {
          [`${prefix}/aws-load-balancer-security-groups`]:
            'sg-0123456789abcdef0',
        }),
      ),
      severity: 'warning',
      impact: 'risk',
      path: FIELD,
    },
    'the same before there is an address': {
      seen: aSeen({
        ...admitting(['everyone']),
        service: aManagedService({ hostnames: [] }),
      }),
    },
  },
  quiet: {
    'valid ranges': aSeenBundle(admitting(['10.0.0.0/8', '192.168.0.0/16'])),
    'an IPv6 range of a dualstack load balancer': aSeenBundle(
      admitting(['2001:db8::/32'], {
        [`${prefix}/aws-load-balancer-ip-address-type`]: 'dualstack',
      }),
    ),
    'no range': aSeenBundle(),
    'ranges that were accepted': aSeen(admitting(['2001:db8::/32'])),
  },
});
