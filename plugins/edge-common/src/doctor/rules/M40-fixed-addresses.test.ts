import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { fixedAddresses } from './M40-fixed-addresses';

const asking = (settings: Record<string, string>) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      ...Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [
          `service.beta.kubernetes.io/aws-load-balancer-${key}`,
          value,
        ]),
      ),
    },
  }),
});

const EIPS = 'eipalloc-0123456789abcdef0,eipalloc-0123456789abcdef1';

describeRule(fixedAddresses, {
  fires: {
    'Elastic IPs of an internal load balancer': {
      seen: aSeenBundle(asking({ 'eip-allocations': EIPS })),
      impact: 'outage',
      message:
        'The load balancer controller refuses the edge pay-edge, because it has an Elastic IP of its own and is internal. Clients get no address.',
      expected: 'internet-facing',
    },
    'private addresses of a public one': {
      seen: aSeenBundle(
        asking({
          scheme: 'internet-facing',
          'private-ipv4-addresses': '10.0.1.5',
        }),
      ),
      message:
        'The load balancer controller refuses the edge pay-edge, because it has a private address of its own and is internet-facing. Clients get no address.',
    },
    'fewer addresses than subnets': {
      seen: aSeenBundle(
        asking({
          'private-ipv4-addresses': '10.0.1.5',
          subnets: 'subnet-aaaaaaaa,subnet-bbbbbbbb',
        }),
      ),
      observed: '1 private address',
      expected: '2 private addresses',
    },
    'the same before there is an address': {
      seen: aSeen({
        ...asking({ 'eip-allocations': EIPS }),
        service: aManagedService({ hostnames: [] }),
      }),
    },
  },
  quiet: {
    'Elastic IPs, one per subnet': aSeenBundle(
      asking({
        scheme: 'internet-facing',
        'eip-allocations': EIPS,
        subnets: 'subnet-aaaaaaaa,subnet-bbbbbbbb',
      }),
    ),
    'private addresses and subnets the controller finds': aSeenBundle(
      asking({ 'private-ipv4-addresses': '10.0.1.5,10.0.2.5' }),
    ),
    'no fixed address': aSeenBundle(),
  },
});
