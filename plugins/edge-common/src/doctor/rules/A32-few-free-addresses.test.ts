import {
  aLoadBalancer,
  anEnvoyProxy,
  aNetwork,
  aSeen,
  aSubnet,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { fewFreeAddresses } from './A32-few-free-addresses';

const FIRST = 'subnet-4acbcb76d14f695e2';
const SECOND = aSubnet({ id: 'subnet-70414b5dd43fe6196', zone: 'eu-west-1b' });
const NAMED = 'subnet-0123456789abcdef0';

const having = (...subnets: Parameters<typeof aSubnet>[0][]) => ({
  ec2: aNetwork({ subnets: [...subnets.map(aSubnet), SECOND] }),
});
const naming = (text: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-subnets': text,
    },
  }),
});
const refusedBy = (message: string) => ({
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  events: [aWarning('FailedDeployModel', message)],
});

describeRule(fewFreeAddresses, {
  fires: {
    'a subnet with seven free addresses': {
      seen: aSeen(having({ freeAddresses: 7 })),
      impact: 'risk',
      object: { group: 'aws', kind: 'Subnet', name: FIRST },
      path: 'AvailableIpAddressCount',
      message:
        'The load balancer of https://pay.example.com cannot grow in eu-west-1a, because the subnet there has fewer than 8 free addresses.',
      observed: `7 free in ${FIRST}`,
      expected: 'at least 8',
    },
    'a full subnet that was asked for by its id': {
      seen: aSeen({
        ...having({}, { id: NAMED, zone: 'eu-west-1c', freeAddresses: 0 }),
        ...naming(`${NAMED}, by-its-name-tag`),
      }),
      impact: 'risk',
      observed: `0 free in ${NAMED}`,
    },
    'a subnet over which AWS refuses the load balancer': {
      seen: aSeen({
        ...having({ id: NAMED, freeAddresses: 2 }),
        ...naming(NAMED),
        ...refusedBy(
          'Failed deploy model due to operation error, api error InvalidSubnet: Not enough IP space',
        ),
      }),
      impact: 'outage',
      message: expect.stringContaining('does not get what it is asked for'),
    },
    'a refusal over something else': {
      seen: aSeen({
        ...having({ id: NAMED, freeAddresses: 2 }),
        ...naming(NAMED),
        ...refusedBy(
          'Failed deploy model due to operation error, api error CertificateNotFound: gone',
        ),
      }),
      impact: 'risk',
    },
  },
  quiet: {
    'eight free addresses': aSeen(having({ freeAddresses: 8 })),
    'a full subnet the load balancer is not in': aSeen(
      having({}, { id: NAMED, freeAddresses: 0 }),
    ),
  },
  unable: {
    'subnets that EC2 does not show': {
      seen: aSeen({ ec2: aNetwork({ subnets: [] }) }),
      reason: 'EC2 shows no subnet of the edge',
    },
    'an edge that has no load balancer and names no subnet': {
      seen: aSeen({ ...having({}), loadBalancer: undefined }),
      reason: 'EC2 shows no subnet of the edge',
    },
    'a load balancer in other subnets': {
      seen: aSeen({
        ...having({}),
        loadBalancer: aLoadBalancer({
          zones: [{ name: 'eu-west-1c', subnetId: NAMED }],
        }),
      }),
      reason: 'EC2 shows no subnet of the edge',
    },
  },
});
