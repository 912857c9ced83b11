import {
  aDeployment,
  ago,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { changeNotTakenUp } from './K44-change-not-taken-up';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const changed = (
  changedAt: string | undefined,
  annotations: Record<string, string> = { [`${prefix}-alpn-policy`]: 'None' },
) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
      finalizers: ['service.k8s.aws/resources'],
    }),
    changedAt,
  });

describeRule(changeNotTakenUp, {
  fires: {
    'a change after the last word of a controller that is silent everywhere': {
      seen: aSeen({ service: changed(ago(1800)), events: [anEvent()] }),
      since: ago(1800),
      path: 'metadata.annotations',
      message:
        'A change of https://pay.example.com is not in force, because the load balancer controller has not acted on the Service since it was changed: the ALPN policy of listener 443 stayed as before.',
      observed: 'the ALPN policy of listener 443: HTTP2Preferred',
      expected: 'the ALPN policy of listener 443: None',
      remedy:
        'Look whether the load balancer controller runs, and at its log; it makes up for the change once it does.',
    },
    'a change that a controller passes over which acts on others': {
      seen: aSeen({
        service: changed(ago(1800)),
        events: [anEvent()],
        controllerActedAt: ago(60),
      }),
      message:
        'A change of https://pay.example.com is not in force, because the load balancer controller has not acted on the Service since it was changed, although it acts on others: the ALPN policy of listener 443 stayed as before.',
      remedy: `Search the log of the load balancer controller for the Service ${ENVOY_NAME}.`,
    },
    'a change of several settings, told once': {
      seen: aSeen({
        service: changed(ago(1800), {
          [`${prefix}-attributes`]: 'deletion_protection.enabled=true',
          [`${prefix}-healthcheck-port`]: '19001',
        }),
        events: [anEvent()],
      }),
      observed: 'health check port: 19003; deletion_protection.enabled: false',
    },
  },
  quiet: {
    'a healthy edge': aSeen(),
    'a change of five minutes': aSeen({
      service: changed(ago(300)),
      events: [anEvent()],
    }),
    'a change that is in force, its success dropped': aSeen({
      service: changed(ago(1800), {}),
      events: [anEvent()],
    }),
    'a change that a success followed': aSeen({
      service: changed(ago(1800)),
      events: [anEvent({ lastSeen: ago(1700) })],
    }),
    'a change that was refused': aSeen({
      service: changed(ago(1800)),
      events: [anEvent(), aWarning('FailedDeployModel', 'x')],
    }),
    'a change at a time nobody tells': aSeen({
      service: changed(undefined),
      events: [anEvent()],
    }),
    'a controller whose last word is forgotten': aSeen({
      service: changed(ago(1800)),
      events: [],
    }),
    'an edge that serves nothing': aSeen({
      service: changed(ago(1800)),
      events: [anEvent()],
      deployment: aDeployment({ availableReplicas: 0 }),
    }),
    'no load balancer': aSeen({
      service: changed(ago(1800)),
      events: [anEvent()],
      loadBalancer: undefined,
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
