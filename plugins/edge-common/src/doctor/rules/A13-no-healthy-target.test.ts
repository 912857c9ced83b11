import type { TargetGroup } from '../../snapshot';
import {
  aDeployment,
  aGateway,
  aGroup,
  aListener,
  aLoadBalancer,
  aNetwork,
  aNodeGroup,
  anInboundRule,
  anUnhealthyTarget,
  aPod,
  aSeen,
  aTarget,
  aTargetGroup,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  PAY_EDGE_ANNOTATIONS,
  BACKEND_GROUP,
  ENVOY_NAME,
  targetGroupArn,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { noHealthyTarget } from './A13-no-healthy-target';

const check = aTargetGroup().healthCheck;

const failing = (
  overrides: Partial<TargetGroup> = {},
  topology: Partial<EdgeTopology> = {},
) =>
  aSeen({
    targetGroups: [
      aTargetGroup(80),
      aTargetGroup(443, { targets: [anUnhealthyTarget()], ...overrides }),
    ],
    ...topology,
  });

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';
const newPod = aPod({
  metadata: aMeta({
    name: `${ENVOY_NAME}-new`,
    creationTimestamp: '2026-11-23T11:58:00Z',
  }),
});

const closed = aNetwork({ securityGroups: [aNodeGroup({ rules: [] })] });
const withoutCheck = aNetwork({
  securityGroups: [
    aNodeGroup({ rules: [anInboundRule(10443, aGroup(BACKEND_GROUP))] }),
  ],
});

const both = (overrides: Partial<TargetGroup>) =>
  [80, 443].map(port => aTargetGroup(port, overrides));

describeRule(noHealthyTarget, {
  fires: {
    'all targets failing while Envoy is ready': {
      seen: failing(),
      impact: 'partial',
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      message:
        'Requests to https://pay.example.com go to pods whose check fails on port 443: no target is healthy, so the load balancer is failing open, because the health check fails, although Envoy is ready.',
      observed: '0 of 1 target healthy: Target.FailedHealthChecks',
      expected: 'healthy by HTTP on 19003/ready',
    },
    'all targets failing with no Envoy': {
      seen: failing(
        {},
        { deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }) },
      ),
      impact: 'outage',
      message:
        'Clients of https://pay.example.com get no answer on port 443, because the load balancer has no target in service: no Envoy pod is ready.',
    },
    'an empty group that a binding should fill': {
      seen: failing({ targets: [] }),
      impact: 'outage',
      observed: '0 of 0 targets healthy',
      remedy:
        'Look at the events of the TargetGroupBinding and the log of the load balancer controller.',
    },
    'an empty group without a binding': {
      seen: failing({ targets: [] }, { targetGroupBindings: [] }),
      remedy: 'Look at the events of the Service of Envoy.',
    },
    'a group whose targets only drain': {
      seen: failing({ targets: [aTarget({ state: 'draining' })] }),
      message:
        'Clients of https://pay.example.com get no answer on port 443, because the load balancer has no target in service: all its targets are draining and none has taken their place.',
      observed: '1 target draining, for 300 s at most',
    },
    'the group of the redirect': {
      seen: aSeen({
        targetGroups: [aTargetGroup(80, { targets: [] }), aTargetGroup(443)],
      }),
      impact: 'partial',
      message:
        'Clients of https://pay.example.com get no answer on port 80, because the load balancer has no target in service: the controller has registered none.',
    },
    'targets in zones the load balancer does not have': {
      seen: failing({
        targets: [aTarget({ state: 'unused', reason: 'Target.NotInUse' })],
      }),
      impact: 'outage',
      remedy: 'Add subnets of those zones, or move the pods.',
    },
    'a check on a port without a listener': {
      seen: failing({ healthCheck: { ...check, port: '443' } }),
      remedy: 'Set healthcheck-port to "19003" or traffic-port.',
    },
    'an HTTP check together with PROXY protocol': {
      seen: failing({ attributes: { 'proxy_protocol_v2.enabled': 'true' } }),
      remedy: 'Set healthcheck-protocol to tcp.',
    },
    'an HTTP check on the traffic port': {
      seen: failing({
        healthCheck: { ...check, port: 'traffic-port', path: '/' },
      }),
      remedy: 'Check port "19003" with path /ready, or use a TCP check.',
    },
    'an Envoy that expects TLS': {
      seen: failing(
        {},
        {
          gateway: aGateway({ listeners: [aListener({ protocol: 'HTTPS' })] }),
        },
      ),
      remedy: 'Set the protocol of the listener to HTTP.',
    },
    'a load balancer that encrypts towards a plain Envoy': {
      seen: failing(
        {},
        {
          envoyProxy: anEnvoyProxy({
            serviceAnnotations: {
              ...PAY_EDGE_ANNOTATIONS,
              [`${prefix}-backend-protocol`]: 'ssl',
            },
          }),
        },
      ),
      remedy: 'Remove backend-protocol, or make the listener HTTPS.',
    },
    'nodes without an Envoy pod': {
      seen: failing(
        { targetType: 'instance' },
        { service: aManagedService({ externalTrafficPolicy: 'Local' }) },
      ),
      remedy: 'Use ip targets, or externalTrafficPolicy Cluster.',
    },
    'security groups that keep it from the pods': {
      seen: failing({}, { ec2: closed }),
      impact: 'outage',
      message:
        'Clients of https://pay.example.com get no answer on port 443, because the load balancer has no target in service: security groups keep the load balancer from the pods.',
      remedy:
        'Admit the load balancer to the target and health check ports in the security groups of the pods.',
    },
    'security groups that keep only the check from the pods': {
      seen: failing({}, { ec2: withoutCheck }),
      impact: 'partial',
      message: expect.stringContaining(
        'failing open, because security groups keep the load balancer from the pods.',
      ),
    },
    'security groups that are open': {
      seen: failing({}, { ec2: aNetwork() }),
      impact: 'partial',
      message: expect.stringContaining(
        'although Envoy is ready and the security groups are open.',
      ),
      remedy: 'Read the logs of Envoy, then the network ACLs of the subnets.',
    },
    'new targets that never got healthy': {
      seen: failing({ targets: [aTarget({ state: 'initial' })] }),
      impact: 'partial',
    },
    'both ports alike, told once at the port of the applications': {
      seen: failing({}, { targetGroups: both({ targets: [] }) }),
      impact: 'outage',
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      message:
        'Clients of https://pay.example.com get no answer on ports 80 and 443, because the load balancer has no target in service: the controller has registered none.',
      observed: 'ports 80 and 443: 0 of 0 targets healthy on each',
    },
    'both ports failing open, told once': {
      seen: failing(
        {},
        { targetGroups: both({ targets: [anUnhealthyTarget()] }) },
      ),
      impact: 'partial',
      object: expect.objectContaining({ name: targetGroupArn(443) }),
      message: expect.stringContaining('check fails on ports 80 and 443: '),
      observed:
        'ports 80 and 443: 0 of 1 target healthy: Target.FailedHealthChecks on each',
    },
    'a group without a listener': {
      seen: failing({}, { listeners: [] }),
      message:
        'Requests to https://pay.example.com go to pods whose check fails: no target is healthy, so the load balancer is failing open, because the health check fails, although Envoy is ready.',
    },
  },
  quiet: {
    'healthy targets': aSeen(),
    'one healthy target of two': failing({
      targets: [aTarget(), anUnhealthyTarget({ id: '10.0.2.10' })],
    }),
    'targets of a pod made minutes ago': failing(
      { targets: [aTarget({ state: 'initial' })] },
      { pods: [newPod] },
    ),
    'an empty group during a rollout': failing(
      { targets: [] },
      { pods: [newPod] },
    ),
    'an empty group of a new load balancer': failing(
      { targets: [] },
      { loadBalancer: aLoadBalancer({ createdAt: '2026-11-23T11:58:00Z' }) },
    ),
    'no target groups': aSeen({ targetGroups: [] }),
  },
});

it.each<[string, Partial<TargetGroup>, string[]]>([
  [
    'other reasons',
    { targets: [anUnhealthyTarget({ reason: 'Target.Timeout' })] },
    ['port 80', 'port 443'],
  ],
  [
    'another number of targets',
    { targets: [anUnhealthyTarget(), anUnhealthyTarget({ id: '10.0.2.10' })] },
    ['port 80', 'port 443'],
  ],
  ['no targets', { targets: [] }, ['port 80', 'port 443']],
  [
    'another check',
    {
      targets: [anUnhealthyTarget()],
      healthCheck: { ...check, path: '/healthz' },
    },
    ['port 80', 'port 443'],
  ],
  ['the same', { targets: [anUnhealthyTarget()] }, ['ports 80 and 443']],
])('tells each port apart that fails with %s', (_, overrides, ports) => {
  const { check: judge } = noHealthyTarget;
  const results = judge(
    aSeen({
      targetGroups: [
        aTargetGroup(80, { targets: [anUnhealthyTarget()] }),
        aTargetGroup(443, overrides),
      ],
    }),
  );

  expect(
    results.map(
      ({ message }) => /ports? 80 and 443|port \d+/.exec(message)?.[0],
    ),
  ).toEqual(ports);
});
