import {
  aDeployment,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  anUnhealthyTarget,
  aSeen,
  aTargetGroup,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { changeNotInForce } from './K35-change-not-in-force';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
      finalizers: ['service.k8s.aws/resources'],
    }),
  });

const refusal = (overrides = {}) =>
  aWarning('FailedBuildModel', 'Failed build model due to x', overrides);

const changed = asking({ [`${prefix}-ssl-ports`]: '8443' });

describeRule(changeNotInForce, {
  fires: {
    'a change of ports that the controller refuses': {
      seen: aSeen({ service: changed, events: [anEvent(), refusal()] }),
      since: '2026-11-23T11:30:00Z',
      path: 'metadata.annotations',
      message:
        'A change of https://pay.example.com is not in force, because the load balancer controller refused it: the protocol of listener 443 stayed as before.',
      observed: 'the protocol of listener 443: TLS',
      expected: 'the protocol of listener 443: TCP',
      remedy: 'Mend what the refusal names, or take the change back.',
    },
    'a change of policy and scheme that AWS refuses': {
      seen: aSeen({
        service: asking({
          [`${prefix}-ssl-negotiation-policy`]: 'ELBSecurityPolicy-Nope',
          [`${prefix}-scheme`]: 'internet-facing',
        }),
        events: [anEvent(), aWarning('FailedDeployModel', 'x')],
      }),
      message:
        'A change of https://pay.example.com is not in force, because the load balancer controller refused it: the scheme and the SSL policy of listener 443 stayed as before.',
    },
    'a change of an attribute and of the health check': {
      seen: aSeen({
        service: asking({
          [`${prefix}-attributes`]: 'deletion_protection.enabled=true',
          [`${prefix}-healthcheck-port`]: '19001',
        }),
        events: [anEvent(), refusal()],
      }),
      observed: 'health check port: 19003; deletion_protection.enabled: false',
      expected: 'health check port: 19001; deletion_protection.enabled: true',
    },
    'a success so old that its event is gone': {
      seen: aSeen({ service: changed, events: [refusal()] }),
    },
  },
  quiet: {
    'a healthy edge': aSeen(),
    'a change that is simply new': aSeen({
      service: changed,
      events: [anEvent()],
    }),
    'a refusal that a success followed': aSeen({
      service: changed,
      events: [refusal({ lastSeen: '2026-11-23T10:30:00Z' }), anEvent()],
    }),
    'a refusal after which everything is as asked': aSeen({
      events: [anEvent(), refusal()],
    }),
    'a refusal of half a minute': aSeen({
      service: changed,
      events: [
        anEvent(),
        refusal({
          firstSeen: '2026-11-23T11:59:30Z',
          lastSeen: '2026-11-23T11:59:30Z',
        }),
      ],
    }),
    'throttling of ten minutes': aSeen({
      service: changed,
      events: [
        anEvent(),
        aWarning('FailedDeployModel', 'api error ThrottlingException: Rate', {
          firstSeen: '2026-11-23T11:50:00Z',
        }),
      ],
    }),
    'an edge that never served': aSeen({
      service: aManagedService({ hostnames: [] }),
      listeners: [aLoadBalancerListener(80)],
      events: [refusal()],
    }),
    'an edge that serves no longer': aSeen({
      service: changed,
      deployment: aDeployment({ availableReplicas: 0 }),
      targetGroups: [aTargetGroup(443, { targets: [anUnhealthyTarget()] })],
      events: [refusal()],
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
