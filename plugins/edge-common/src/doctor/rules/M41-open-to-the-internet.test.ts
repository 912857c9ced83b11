import {
  anEnvoyProxy,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { openToTheInternet } from './M41-open-to-the-internet';

const prefix = 'service.beta.kubernetes.io';

const facing = (
  ranges: readonly string[],
  more: Record<string, string> = {},
  scheme = 'internet-facing',
) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      loadBalancerSourceRanges: ranges,
      serviceAnnotations: {
        ...PAY_EDGE_ANNOTATIONS,
        [`${prefix}/aws-load-balancer-scheme`]: scheme,
        ...more,
      },
    }),
  });

const RANGES = `${prefix}/load-balancer-source-ranges`;

describeRule(openToTheInternet, {
  fires: {
    'no range': {
      seen: facing([]),
      path: `spec.provider.kubernetes.envoyService.annotations['${RANGES}']`,
      message:
        'The whole internet can reach https://pay.example.com, because the load balancer is internet-facing and its address ranges admit everyone.',
      observed: 'no address range',
    },
    'the old form of the scheme': {
      seen: aSeenBundle({
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: {
            [`${prefix}/aws-load-balancer-internal`]: 'false',
          },
        }),
      }),
      observed: 'no address range',
    },
    'the range of everyone in the field': {
      seen: facing(['10.0.0.0/8', '0.0.0.0/0']),
      path: 'spec.provider.kubernetes.envoyService.loadBalancerSourceRanges',
      observed: '10.0.0.0/8, 0.0.0.0/0',
    },
    'the range of everyone in the annotation': {
      seen: facing([], { [RANGES]: '::/0' }),
      observed: '::/0',
    },
  },
  quiet: {
    'an internal load balancer': facing([], {}, 'internal'),
    'ranges of clients': facing(['203.0.113.0/24']),
    'a prefix list': facing([], {
      [`${prefix}/aws-load-balancer-security-group-prefix-lists`]:
        'pl-0123456789abcdef0',
    }),
    'own security groups': facing([], {
      [`${prefix}/aws-load-balancer-security-groups`]: 'sg-0123456789abcdef0',
    }),
  },
});
