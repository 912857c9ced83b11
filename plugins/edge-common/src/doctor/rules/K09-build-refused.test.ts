import {
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
  someParts,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { buildRefused } from './K09-build-refused';

const UNUSED =
  'Failed build model due to Unused port in ssl-ports annotation [8443]';

const build = (message: string, overrides = {}) =>
  aWarning('FailedBuildModel', message, overrides);

const asking = (annotations: Record<string, string>) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
    }),
  });

/** AWS has other listeners than the Service asks for. */
const drifted = {
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { protocol: 'TCP' }),
  ],
};
const unaddressed = {
  service: aManagedService({ hostnames: [] }),
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
};

describeRule(buildRefused, {
  fires: {
    'a port nobody has, on a new edge': {
      seen: aSeen({ ...unaddressed, events: [build(UNUSED)] }),
      impact: 'outage',
      since: '2026-11-23T11:30:00Z',
      message:
        'The load balancer controller cannot build the load balancer of https://pay.example.com, because ssl-ports names a port that the Service of Envoy does not have. Clients get no address.',
      observed: 'Unused port in ssl-ports annotation [8443]',
      remedy: 'Name the port of a listener in ssl-ports, such as 443.',
      symptomOf: ['M10', 'M15', 'M64', 'K13', 'K14', 'K42'],
    },
    'a refused change of an edge that serves': {
      seen: aSeen({ ...drifted, events: [anEvent(), build(UNUSED)] }),
      impact: 'partial',
      message:
        'The load balancer controller cannot build the load balancer of https://pay.example.com, because ssl-ports names a port that the Service of Envoy does not have. Clients are still served with the old settings; the change is not in force.',
    },
    'missing subnets, which no port explains': {
      seen: aSeen({
        ...unaddressed,
        events: [
          build(
            "Failed build model due to couldn't auto-discover subnets: unable to resolve at least one subnet (0 match VPC and tags: [kubernetes.io/role/internal-elb])",
          ),
        ],
      }),
      symptomOf: ['A32'],
      remedy:
        'Tag the subnets kubernetes.io/role/internal-elb (internal) or kubernetes.io/role/elb (internet-facing), or name them.',
    },
    'a text nobody knows, which any rule may explain': {
      seen: aSeen({
        ...unaddressed,
        events: [build('Failed build model due to something new')],
      }),
      observed: 'something new',
      remedy: 'Correct the setting the message names.',
      symptomOf: undefined,
    },
    'a refusal said many times': {
      seen: aSeen({ ...unaddressed, events: [build(UNUSED, { count: 12 })] }),
      observed: 'Unused port in ssl-ports annotation [8443] (12 times)',
    },
    'a protected Service that is being deleted': {
      seen: aSeen({
        service: aManagedService({
          metadata: aMeta({
            name: ENVOY_NAME,
            namespace: ENVOY_NAMESPACE,
            deletionTimestamp: '2026-11-23T11:20:00Z',
          }),
        }),
        events: [
          build(
            'Failed build model due to deletion_protection is enabled, cannot delete the service: envoy',
          ),
        ],
      }),
      impact: 'outage',
      message:
        'The load balancer controller cannot remove the load balancer of https://pay.example.com, because the load balancer is protected from deletion. It serves nobody, stays and is billed.',
      symptomOf: ['K27'],
    },
    'throttling of a few minutes, which is no trouble': {
      seen: aSeen({
        ...unaddressed,
        events: [
          build(
            'Failed build model due to operation error EC2: DescribeSubnets, api error RequestLimitExceeded: Request limit exceeded.',
            { firstSeen: '2026-11-23T11:55:00Z' },
          ),
        ],
      }),
      severity: 'info',
      impact: 'none',
      message:
        'The load balancer controller cannot build the load balancer of https://pay.example.com yet: AWS is busy, and the controller tries again by itself.',
    },
    'throttling that does not end': {
      seen: aSeen({
        ...unaddressed,
        events: [
          build(
            'Failed build model due to operation error EC2: DescribeSubnets, api error RequestLimitExceeded: Request limit exceeded.',
            { firstSeen: '2026-11-23T11:30:00Z' },
          ),
        ],
      }),
      impact: 'outage',
    },
    'a refusal where AWS is not read': {
      seen: aSeen({
        events: [anEvent(), build(UNUSED)],
        parts: someParts({ elbv2: { state: 'notConfigured' } }),
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'a healthy edge': aSeen(),
    'a refusal older than the last success': aSeen({
      ...drifted,
      events: [build(UNUSED, { lastSeen: '2026-11-23T10:59:00Z' }), anEvent()],
    }),
    'a refusal after which AWS is as asked': aSeen({
      events: [anEvent(), build(UNUSED)],
    }),
    'a refusal of half a minute': aSeen({
      ...unaddressed,
      events: [
        build(UNUSED, {
          firstSeen: '2026-11-23T11:59:30Z',
          lastSeen: '2026-11-23T11:59:30Z',
        }),
      ],
    }),
    'an older refusal that a refusal by AWS has overtaken': aSeen({
      ...unaddressed,
      events: [
        build(UNUSED, { lastSeen: '2026-11-23T11:40:00Z' }),
        aWarning('FailedDeployModel', 'Failed deploy model due to x'),
      ],
    }),
    'a Service that asks for nothing AWS lacks': aSeen({
      service: asking({}),
      events: [build(UNUSED)],
    }),
    'no Service': aSeen({ service: undefined, events: [build(UNUSED)] }),
  },
});
