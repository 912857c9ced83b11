import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noNodePorts } from './M67-no-node-ports';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type';

const instance = (overrides: Parameters<typeof anEnvoyProxy>[0] = {}) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: 'instance' },
    ...overrides,
  }),
});

describeRule(noNodePorts, {
  fires: {
    'instance targets without node ports': {
      seen: aSeenBundle(instance()),
      impact: 'outage',
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'The load balancer controller refuses the edge pay-edge, because its targets are nodes and the Service has no node ports. Clients get no address.',
      expected: 'ip targets',
    },
    'no target type, which means nodes': {
      seen: aSeenBundle(instance({ serviceAnnotations: {} })),
    },
    'the same on an edge without an address': {
      seen: aSeen({
        ...instance(),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'ip targets': aSeenBundle(),
    'node ports': aSeenBundle(instance({ allocateNodePorts: true })),
    'node ports that nobody switched off': aSeenBundle(
      instance({ allocateNodePorts: undefined }),
    ),
    'EKS Auto Mode, which prefers ip targets': aSeenBundle(
      instance({
        serviceAnnotations: {},
        loadBalancerClass: 'eks.amazonaws.com/nlb',
      }),
    ),
    'a Service whose ports have node ports already': aSeen({
      ...instance(),
      service: aManagedService({
        hostnames: [],
        ports: [{ port: 443, protocol: 'TCP', nodePort: 30443 }],
      }),
    }),
  },
});
