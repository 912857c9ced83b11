import {
  aCondition,
  ago,
  aManagedService,
  aMeta,
  aSeen,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  targetGroupName,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { targetGroupNotBound } from './K23-target-group-not-bound';

const warning = (overrides = {}) =>
  aWarning('FailedNetworkReconcile', 'expected exactly one securityGroup', {
    regarding: {
      group: 'elbv2.k8s.aws',
      kind: 'TargetGroupBinding',
      namespace: ENVOY_NAMESPACE,
      name: targetGroupName(443),
    },
    ...overrides,
  });
const behind = {
  targetGroups: [aTargetGroup(443, { targets: [aTarget()] })],
};
const bindings = (...ports: number[]) => ({
  targetGroupBindings: ports.map(port => aTargetGroupBinding(port)),
});
const service = (overrides: Partial<ReturnType<typeof aMeta>>) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      finalizers: ['service.k8s.aws/resources'],
      annotations: aManagedService().metadata.annotations,
      ...overrides,
    }),
  });

describeRule(targetGroupNotBound, {
  fires: {
    'a port of the applications without a binding': {
      seen: aSeen({ ...bindings(80), targetGroups: [aTargetGroup(80)] }),
      impact: 'outage',
      path: 'spec.ports',
      message:
        'Requests to https://pay.example.com on port 443 find no target, because the controller has bound no target group to that port.',
      observed: 'no TargetGroupBinding for port 443',
    },
    'the port of the redirect without a binding': {
      seen: aSeen(bindings(443)),
      impact: 'partial',
    },
    'a port whose targets are healthy still': {
      seen: aSeen(bindings(80)),
      impact: 'partial',
      message:
        'New pods of Envoy get no requests to https://pay.example.com on port 443, because no target group is bound to that port any more.',
    },
    'security groups the controller cannot open': {
      seen: aSeen({ ...behind, events: [warning()] }),
      since: '2026-11-23T11:30:00Z',
      message:
        'The way from the load balancer of https://pay.example.com to the pods on port 443 is only as open as it was before, because the controller cannot change their security groups: pods that come new may get no requests.',
      observed: 'FailedNetworkReconcile: expected exactly one securityGroup',
    },
    'closed security groups behind targets that are healthy all the same': {
      seen: aSeen({ events: [warning()] }),
      expected: 'SuccessfullyReconciled',
    },
    'pods the controller cannot register': {
      seen: aSeen({
        ...behind,
        events: [warning({ reason: 'FailedReconcile', message: 'no rights' })],
      }),
      message:
        'The targets of https://pay.example.com on port 443 are not kept up to date, because the controller cannot register the pods of Envoy.',
      observed: 'FailedReconcile: no rights',
    },
    'a binding that says itself that it is not ready': {
      seen: aSeen({
        targetGroupBindings: [
          aTargetGroupBinding(80),
          aTargetGroupBinding(443, {
            conditions: [
              aCondition('Ready', {
                status: 'False',
                reason: 'FailedCleanup',
                message: 'x',
              }),
            ],
          }),
        ],
      }),
      observed: 'FailedCleanup: x',
    },
  },
  quiet: {
    'a port that was added a minute ago': aSeen({
      ...bindings(80),
      service: aManagedService({ changedAt: ago(60) }),
    }),
    'a binding per port': aSeen(),
    'a binding that names the port': aSeen({
      targetGroupBindings: [
        aTargetGroupBinding(80),
        aTargetGroupBinding(443, { servicePort: 'http-443' }),
      ],
    }),
    'a warning after which every pod is registered': aSeen({
      events: [warning({ reason: 'BackendNotFound' })],
    }),
    'closed security groups that a success followed': aSeen({
      events: [warning({ lastSeen: ago(1800) }), ...aSeen().topology.events],
    }),
    'a warning of half a minute': aSeen({
      ...behind,
      events: [warning({ firstSeen: ago(30), lastSeen: ago(30) })],
    }),
    'a Service of two minutes': aSeen({
      ...bindings(),
      service: service({ creationTimestamp: ago(120) }),
    }),
    'a Service that is being deleted': aSeen({
      ...bindings(),
      service: service({ deletionTimestamp: ago(60) }),
    }),
    'a Service without an address': aSeen({
      ...bindings(),
      service: aManagedService({ hostnames: [] }),
    }),
    'the cloud provider, which knows no such object': aSeen({
      ...bindings(),
      service: service({
        finalizers: ['service.kubernetes.io/load-balancer-cleanup'],
      }),
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
